package heed.realmail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DovecotTest {

    private static final String LETTER = "From: ada@weir-cottage.example\nSubject: Leak\n\nIt drips.\n";

    @Test
    void letters_stay_through_a_crash() {
        try (Dovecot dovecot = new Dovecot()) {
            dovecot.person("help@larkfield.example", "drip").deliver("help@larkfield.example", LETTER);
            dovecot.kill();
            assertThat(dovecot.running()).isFalse();
            dovecot.start();
            assertThat(dovecot.count("help@larkfield.example", "INBOX")).isOne();
            dovecot.renumber("help@larkfield.example", "INBOX", 4711);
            assertThat(dovecot.count("help@larkfield.example", "INBOX")).isOne();
            assertThat(dovecot.count("help@larkfield.example", "Elsewhere")).isZero();
        }
    }
}
