package heed.channels.mail.reading;

/** Finds times and dates in a short line without regular expressions, whose time could be made to explode. */
final class Digits {

    private Digits() {}

    static boolean any(String line) {
        return line.chars().anyMatch(Character::isDigit);
    }

    /** 10:12, 10.12, 10h12, 9:05: one or two digits, a mark, two digits, and no digit around. */
    static boolean time(String line) {
        for (int at = 1; at + 2 < line.length(); at++) {
            char mark = line.charAt(at);
            if ((mark == ':' || mark == '.' || mark == 'h')
                    && run(line, at - 1, -1) >= 1
                    && run(line, at - 1, -1) <= 2
                    && run(line, at + 1, 1) == 2
                    && (mark != '.' || notADate(line, at))) {
                return true;
            }
        }
        return false;
    }

    /** 03/03/2026, 2026-03-03, 3.3.2026: two groups of digits and a year. */
    static boolean date(String line) {
        for (int at = 0; at < line.length(); at++) {
            boolean begins = Character.isDigit(line.charAt(at)) && (at == 0 || !Character.isDigit(line.charAt(at - 1)));
            if (begins && run(line, at, 1) == 4 && (line.startsWith("20", at) || line.startsWith("19", at))) {
                return true;
            }
        }
        return false;
    }

    /** "3.03.2026" has a mark between digits, too: a time is followed by no second group. */
    private static boolean notADate(String line, int at) {
        int after = at + 3;
        boolean more =
                after + 1 < line.length() && line.charAt(after) == '.' && Character.isDigit(line.charAt(after + 1));
        int before = at - 1 - run(line, at - 1, -1);
        return !more && !(before > 0 && line.charAt(before) == '.' && Character.isDigit(line.charAt(before - 1)));
    }

    private static int run(String line, int from, int step) {
        int count = 0;
        for (int at = from;
                at >= 0 && at < line.length() && Character.isDigit(line.charAt(at)) && count < 9;
                at += step) {
            count++;
        }
        return count;
    }
}
