package heed.standards.pages;

/**
 * Part of a sentence: words, and the address that they lead to.
 *
 * @param href empty for words that lead nowhere
 */
public record Piece(String words, String href) {

    public static Piece plain(String words) {
        return new Piece(words, "");
    }
}
