package heed.identity;

/** A name as it stands in a mail: what somebody calls themselves is text, and no mail program makes a link of it. */
public final class PlainName {

    private static final int LONGEST = 80;

    private PlainName() {}

    /** The name on one line, without what a link or an address needs, cut where it is no name any more. */
    public static String of(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ")
                .replaceAll("[/\\\\:@<>\\[\\]()]+", " ")
                .replaceAll("\\.(?=\\S)", ". ")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).strip() + "…";
    }
}
