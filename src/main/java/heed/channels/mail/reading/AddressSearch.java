package heed.channels.mail.reading;

/** Finds an address in words that no parser takes for addresses. */
final class AddressSearch {

    private static final int LONGEST = 254;

    private AddressSearch() {}

    /** As it stands, empty where there is none. */
    static String first(String words) {
        for (int at = words.indexOf('@'); at >= 0; at = words.indexOf('@', at + 1)) {
            int start = at;
            while (start > 0 && at - start < 65 && local(words.charAt(start - 1))) {
                start--;
            }
            int end = at + 1;
            while (end < words.length() && end - at < LONGEST && domain(words.charAt(end))) {
                end++;
            }
            while (end > at + 1 && (words.charAt(end - 1) == '.' || words.charAt(end - 1) == '-')) {
                end--;
            }
            if (start < at && end > at + 1) {
                return words.substring(start, end);
            }
        }
        return "";
    }

    private static boolean local(char letter) {
        return Character.isLetterOrDigit(letter) || ".!#$%&*+/=?^_`{|}~-".indexOf(letter) >= 0;
    }

    private static boolean domain(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '.' || letter == '-';
    }
}
