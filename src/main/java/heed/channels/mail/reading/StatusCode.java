package heed.channels.mail.reading;

/** Finds an enhanced status code (RFC 3463) such as 5.1.1 in a line, else the class of a reply code such as 550. */
final class StatusCode {

    private StatusCode() {}

    /** Empty where the line has none; {@code 5.0.0} for a reply code alone. */
    static String in(String line) {
        for (int at = 0; at + 4 < line.length(); at++) {
            if (begins(line, at) && line.charAt(at + 1) == '.') {
                int middle = digits(line, at + 2);
                int dot = at + 2 + middle;
                int last = middle > 0 && dot < line.length() && line.charAt(dot) == '.' ? digits(line, dot + 1) : 0;
                int end = dot + 1 + last;
                boolean whole = end >= line.length()
                        || !Character.isLetterOrDigit(line.charAt(end))
                                && (line.charAt(end) != '.'
                                        || end + 1 >= line.length()
                                        || !Character.isDigit(line.charAt(end + 1)));
                if (last > 0 && whole) {
                    return line.substring(at, end);
                }
            }
        }
        return reply(line);
    }

    /** "550 No such user", "smtp;552-", "(#550)": three digits of which people do not begin a sentence. */
    private static String reply(String line) {
        for (int at = 0; at + 3 < line.length(); at++) {
            char after = line.charAt(at + 3);
            if (begins(line, at)
                    && digits(line, at) == 3
                    && line.charAt(at + 1) <= '7'
                    && (after == ' ' || after == '-' || after == ')' || after == ':' && at == 0)
                    && (at == 0 || ";:#( <".indexOf(line.charAt(at - 1)) >= 0)) {
                return line.charAt(at) + ".0.0";
            }
        }
        return "";
    }

    private static boolean begins(String line, int at) {
        char first = line.charAt(at);
        boolean apart = at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1)) && line.charAt(at - 1) != '.';
        return apart && (first == '4' || first == '5');
    }

    /** One to three digits. */
    private static int digits(String line, int from) {
        int count = 0;
        while (from + count < line.length() && count < 4 && Character.isDigit(line.charAt(from + count))) {
            count++;
        }
        return count > 3 ? 0 : count;
    }
}
