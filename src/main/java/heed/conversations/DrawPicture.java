package heed.conversations;

import java.util.Optional;

/** Draws a stranger's picture anew, so that a browser gets points of colour and nothing else that the file holds. */
public interface DrawPicture {

    /**
     * The picture as PNG; empty where it is none that can be drawn, or a too large one.
     *
     * @param side how many pixels wide and high it gets at most
     */
    Optional<byte[]> draw(byte[] content, int side);
}
