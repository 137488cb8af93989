package heed.realmail;

import heed.realmail.BadLine.Weather;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** What happens to the bench, round by round: letters and replies go on while something breaks, and it is mended. */
final class Rounds {

    private static final int LETTERS = 6;
    private static final int REPLIES = 3;
    private static final int POSTED = 3;

    private final MailBench bench;
    private int letter;
    private int deaths;

    Rounds(MailBench bench) {
        this.bench = bench;
    }

    /** Heed is started and ends at this place the n-th time it comes by. */
    void dieAt(String point, int time) {
        bench.startAgain(point + ":" + time);
        Traffic traffic = traffic();
        boolean died = within(20, () -> !bench.alive());
        traffic.join();
        deaths += died ? 1 : 0;
    }

    /** Heed lives again. */
    void recover() {
        bench.startAgain("");
    }

    /** Heed is killed after some milliseconds of traffic, and started again. */
    void killAfter(int millis) {
        Traffic traffic = traffic();
        pause(millis);
        bench.kill();
        deaths++;
        traffic.join();
        recover();
    }

    /** The database is killed while traffic goes on. */
    void loseTheDatabase(int millis) {
        Traffic traffic = traffic();
        pause(millis);
        bench.killDatabase();
        traffic.join();
    }

    /** The network between Heed and Postfix is bad while traffic goes on. */
    void weather(BadLine line, Weather weather) {
        line.turn(weather);
        Traffic traffic = traffic();
        pause(500);
        line.turn(Weather.FAIR);
        traffic.join();
    }

    /** Both sides have taken what the other believes lost. */
    void loseTheLastAnswer() {
        weather(bench.in(), Weather.LAST_ANSWER_LOST);
        weather(bench.out(), Weather.LAST_ANSWER_LOST);
    }

    int deaths() {
        return deaths;
    }

    private Traffic traffic() {
        List<String> ids = named("letter-", LETTERS);
        List<String> posted = named("posted-", POSTED);
        return new Traffic(
                Thread.ofVirtual().start(() -> ids.forEach(bench::write)),
                Thread.ofVirtual().start(() -> posted.forEach(bench::post)),
                Thread.ofVirtual().start(() -> {
                    for (int round = 0; round < 60 && bench.alive(); round++) {
                        bench.unanswered(REPLIES).forEach(bench::answer);
                        pause(50);
                    }
                }));
    }

    private List<String> named(String what, int many) {
        return IntStream.range(0, many).mapToObj(_ -> what + ++letter).toList();
    }

    private record Traffic(Thread letters, Thread posted, Thread replies) {

        void join() {
            try {
                letters.join();
                posted.join();
                replies.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static boolean within(int seconds, java.util.function.BooleanSupplier done) {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds); System.nanoTime() < end; pause(20)) {
            if (done.getAsBoolean()) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
