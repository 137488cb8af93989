package heed.replicas;

import heed.Answer;
import heed.Api;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Customers who write without a pause, each letter under a key of its own, until they are told to stop. */
final class Letters {

    private final Api api;
    private final String subject;
    private final boolean again;
    private final CountDownLatch mayTryAgain = new CountDownLatch(1);
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final List<String> unanswered = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final AtomicInteger number = new AtomicInteger();
    private final List<Thread> writers;
    private volatile boolean enough;

    /** @param again whether a letter that was not accepted is sent once more under its key, after {@link #tryAgain} */
    Letters(Api api, String subject, int writers, boolean again) {
        this.api = api;
        this.subject = subject;
        this.again = again;
        this.writers = IntStream.range(0, writers)
                .mapToObj(_ -> Thread.ofVirtual().start(this::write))
                .toList();
    }

    private void write() {
        while (!enough) {
            int letter = number.incrementAndGet();
            String failure = sent(letter);
            if (!failure.isEmpty() && again) {
                await();
                failure = sent(letter);
            }
            if (!failure.isEmpty()) {
                refused.add(letter + ": " + failure);
            }
        }
    }

    /** Empty where it was accepted. */
    private String sent(int letter) {
        String key = subject + "-" + letter;
        try {
            Answer answer = api.post(
                    "/conversations",
                    Map.of(
                            "channel",
                            "web",
                            "subject",
                            key,
                            "customer",
                            Map.of("email", key + "@mill-lane.example"),
                            "text",
                            "Brown water."),
                    Map.of("Idempotency-Key", key));
            if (answer.status() == 201) {
                accepted.add(answer.text("/id"));
                return "";
            }
            if (answer.status() == 409 && answer.body().contains("was carried out, but its answer was lost")) {
                unanswered.add(key);
                return "";
            }
            return answer.status() + " " + answer.body();
        } catch (java.io.UncheckedIOException broken) {
            return String.valueOf(broken.getCause());
        }
    }

    private void await() {
        try {
            mayTryAgain.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void tryAgain() {
        mayTryAgain.countDown();
    }

    int written() {
        return accepted.size();
    }

    /** Waits for the last answers. */
    void stop() throws InterruptedException {
        enough = true;
        for (Thread writer : writers) {
            writer.join();
        }
    }

    List<String> accepted() {
        return accepted;
    }

    /** Those that were carried out, as their key says, by a replica that was killed before it had answered. */
    List<String> unanswered() {
        return unanswered;
    }

    List<String> refused() {
        return refused;
    }
}
