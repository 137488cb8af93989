package heed.realmail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Heed dies at one place after another while letters come and replies leave through a real Postfix. */
class KillPointsTest {

    private static final List<String> SHORT_ROUND =
            List.of("mail.inserted", "mail.committed", "place.written-down", "smtp.handed-over", "outbox.settling");

    @Test
    void every_place_at_which_heed_can_be_made_to_die_is_documented() throws IOException {
        String documented = Files.readString(Path.of("docs/reliability.md"));

        assertThat(KillPoints.all())
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(point -> assertThat(documented).contains("`" + point + "`"));
        assertThat(KillPoints.all()).containsAll(SHORT_ROUND);
    }

    @Test
    void nothing_is_lost_and_nothing_happens_twice_wherever_heed_dies() {
        assumeTrue(Postfix.possible(), "Postfix is not here, or this is not root");
        try (var bench = new MailBench()) {
            var rounds = new Rounds(bench);
            SHORT_ROUND.forEach(point -> rounds.dieAt(point, 2));
            rounds.recover();
            rounds.loseTheLastAnswer();
            bench.quiet();

            assertThat(bench.wrong()).isEmpty();
            assertThat(rounds.deaths()).as(bench.said()).isEqualTo(SHORT_ROUND.size());
            assertThat(bench.letters()).isGreaterThan(20);
            assertThat(bench.replies()).isGreaterThan(5);
        }
    }
}
