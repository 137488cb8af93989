package heed.channels.mail.reading;

/** Names of senders that stand elsewhere than before the angle bracket. */
final class AddressNames {

    private AddressNames() {}

    /** {@code ada@example.com (Ada Whitlock)}, as programs of the last century write it, and names with leftover quotes. */
    static MailAddress named(MailAddress address, String value) {
        String name = address.name();
        int open = value.indexOf('(');
        int close = value.lastIndexOf(')');
        if (name.isEmpty() && open >= 0 && close > open) {
            name = Letters.line(
                    EncodedWords.decode(value.substring(open + 1, close).replace("\\", "")));
        }
        return new MailAddress(unquoted(name), address.address());
    }

    /** What is left of the words without the address. */
    static String around(String words, String address) {
        int at = words.indexOf(address);
        String before = words.substring(0, at).replace("[mailto:", "").replace("mailto:", "");
        String after = words.substring(at + address.length());
        String name = before.isBlank() ? after : before;
        StringBuilder clean = new StringBuilder(name.length());
        name.chars().filter(letter -> "<>()[]\";,".indexOf(letter) < 0).forEach(letter -> clean.append((char) letter));
        return Letters.line(clean.toString());
    }

    private static String unquoted(String name) {
        boolean framed = name.length() > 2
                && (name.startsWith("\"") && name.endsWith("\"") || name.startsWith("'") && name.endsWith("'"));
        return framed ? name.substring(1, name.length() - 1).strip() : name;
    }
}
