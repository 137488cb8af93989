package heed.channels.mail.boxes;

import heed.platform.Fault;
import java.util.Arrays;
import java.util.List;

/**
 * What stands in the way to a mailbox, in plain words.
 *
 * @param word key of its sentence behind {@code boxes.trouble.}, which says what to do
 * @param facts values for the sentence's places
 */
record Trouble(String word, List<String> facts) {

    /** Those that the same attempt meets again until a person changes something. */
    private static final List<String> STAYING = List.of(
            "password",
            "password-off",
            "password-missing",
            "not-allowed",
            "folder-missing",
            "certificate-unknown",
            "certificate-name",
            "certificate-expired",
            "encryption-needed",
            "no-starttls",
            "password-unreadable");

    Trouble {
        facts = List.copyOf(facts);
    }

    static Trouble of(String word, String... facts) {
        return new Trouble(word, Arrays.asList(facts));
    }

    /** Whether it goes away by itself or not. */
    boolean stays() {
        return STAYING.contains(word);
    }

    /** Key of its sentence. */
    String message() {
        return "boxes.trouble." + word;
    }

    /** Beside the field that is to be changed. */
    Fault fault() {
        return Fault.at(
                switch (word) {
                    case "unknown-host", "not-allowed", "nobody-answers", "too-slow" -> "/host";
                    case "no-tls", "no-starttls", "encryption-needed" -> "/encryption";
                    case "certificate-name", "certificate-expired", "certificate-unknown" -> "/certificate";
                    case "password", "password-missing", "password-off", "password-unreadable" -> "/password";
                    case "folder-missing", "folder-read-only" -> "/folder";
                    default -> "";
                },
                message(),
                facts.toArray());
    }
}
