package heed.identity;

/** A cell of a table that opens in a spreadsheet: a text that would be taken for a formula is marked as text (OWASP, CSV injection). */
public final class SafeCell {

    private SafeCell() {}

    public static String of(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
