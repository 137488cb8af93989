package heed.channels.mail.reading;

import java.util.List;
import java.util.Locale;

/** Subjects by which mail programs say that a mail is passed on: all of it is what the sender wants to show. */
final class Forwarding {

    private static final List<String> ABBREVIATED = List.of(
            "fw:", "fwd:", "wg:", "tr:", "vl:", "rv:", "i:", "inoltro:", "posr:", "pd:", "перес:", "пересл:", "enc:");

    private Forwarding() {}

    static boolean announced(String subject) {
        String words = subject.strip().toLowerCase(Locale.ROOT);
        return ABBREVIATED.stream().anyMatch(words::startsWith);
    }
}
