import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;

/** Takes in as many calls as one wants, as one streamed CSV: java bench/Calls.java 100000 (address HEED, token TOKEN). */
class Calls {

    public static void main(String[] arguments) throws Exception {
        int calls = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        String run = Long.toString(System.currentTimeMillis(), 36);
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        System.getenv().getOrDefault("HEED", "http://localhost:8080") + "/api/v1/calls"))
                .header("Authorization", "Bearer " + System.getenv().getOrDefault("TOKEN", ""))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofInputStream(() -> new File(calls, run)))
                .build();
        long begun = System.nanoTime();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("%d calls in %.1f s, %.0f/s: %d %s%n", calls, seconds, calls / seconds, answer.statusCode(), answer.body());
    }

    /** A CSV that is written while it is sent. */
    static final class File extends InputStream {

        private final int calls;
        private final String run;
        private final Random random = new Random(1);
        private final Instant first = Instant.parse("2026-01-01T08:00:00Z");
        private byte[] line = "externalId,queue,offeredAt,answeredAt,abandonedAt,endedAt,agent\n".getBytes(StandardCharsets.UTF_8);
        private int at;
        private int written;

        File(int calls, String run) {
            this.calls = calls;
            this.run = run;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] bytes, int from, int most) {
            if (at == line.length) {
                if (written == calls) {
                    return -1;
                }
                line = next().getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            int count = Math.min(most, line.length - at);
            System.arraycopy(line, at, bytes, from, count);
            at += count;
            return count;
        }

        private String next() {
            Instant offered = first.plusSeconds(20L * ++written);
            Instant waited = offered.plusSeconds(random.nextInt(240));
            Instant ended = waited.plusSeconds(random.nextInt(400));
            return random.nextInt(10) == 0
                    ? "%s-%d,bench,%s,,%s,%s,\n".formatted(run, written, offered, waited, waited)
                    : "%s-%d,bench,%s,%s,,%s,Tom Reyes\n".formatted(run, written, offered, waited, ended);
        }
    }
}
