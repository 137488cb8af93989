package heed.realmail;

import static org.assertj.core.api.Assertions.assertThat;

import heed.realmail.BadLine.Weather;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The long round, started by {@code bin/soak}: every named place once, then accidents drawn from a seed. Not part of the tests. */
class Soak {

    private static final List<Weather> BAD =
            List.of(Weather.REFUSED, Weather.SILENT, Weather.CUT_WITHIN_ANSWER, Weather.LAST_ANSWER_LOST, Weather.SLOW);
    private static final int ROUNDS_BETWEEN_COUNTS = 10;

    private final int rounds = Integer.getInteger("soak.rounds", 200);
    private final long seed = Long.getLong("soak.seed", 1L);
    private final Random chance = new Random(seed);
    private final Map<String, Integer> accidents = new TreeMap<>();

    @Test
    void nothing_is_lost_and_nothing_happens_twice() {
        say("seed " + seed + ", " + rounds + " rounds");
        try (var bench = new MailBench()) {
            var accident = new Rounds(bench);
            for (String point : KillPoints.all()) {
                int before = accident.deaths();
                accident.dieAt(point, 1 + chance.nextInt(3));
                say(point + (accident.deaths() > before ? "" : " was not reached"));
                assertThat(accident.deaths()).as(point).isGreaterThan(before);
            }
            accident.recover();
            count(bench);
            for (int round = 1; round <= rounds; round++) {
                happen(bench, accident);
                if (round % ROUNDS_BETWEEN_COUNTS == 0 || round == rounds) {
                    say("round " + round);
                    count(bench);
                }
            }
            say("killed " + accident.deaths() + " times; " + accidents);
        }
    }

    private void happen(MailBench bench, Rounds accident) {
        int drawn = chance.nextInt(100);
        if (drawn < 45) {
            note("heed killed");
            accident.killAfter(chance.nextInt(1_500));
        } else if (drawn < 80) {
            Weather weather = BAD.get(chance.nextInt(BAD.size()));
            boolean in = chance.nextBoolean();
            note((in ? "line in " : "line out ") + weather);
            accident.weather(in ? bench.in() : bench.out(), weather);
        } else {
            note("database killed");
            accident.loseTheDatabase(chance.nextInt(1_000));
        }
    }

    private void count(MailBench bench) {
        bench.quiet();
        List<String> wrong = bench.wrong();
        say(bench.letters() + " letters, " + bench.replies() + " replies, " + bench.repeated()
                + " of them arrived again under the same Message-ID, wrong: " + wrong.size());
        assertThat(wrong).as("seed " + seed + "\n" + bench.said()).isEmpty();
    }

    private void note(String what) {
        accidents.merge(what, 1, Integer::sum);
    }

    private static void say(String words) {
        System.out.println("soak: " + words);
    }
}
