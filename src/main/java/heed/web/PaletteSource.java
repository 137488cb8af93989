package heed.web;

import java.security.Principal;
import java.util.List;

/** Finds things by what somebody types into the palette. A module offers those that it keeps and that this person may open. */
public interface PaletteSource {

    /** Lower comes first. */
    int order();

    /** What the words can mean, the likeliest first; asked at every few letters, so it answers at once or with nothing. */
    List<Offer> offers(Principal who, Frame frame, String words, int most);

    /**
     * Something that opens.
     *
     * @param remark what tells it from others of the same name, empty where nothing has to
     */
    record Offer(String address, String icon, String words, String remark) {}
}
