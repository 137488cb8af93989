import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Closed-loop load on one operation of a running Heed: java bench/Load.java create --clients 8 --seconds 10
 *
 * <p>Operations: create (a conversation), list (a page of conversations), calls (a page of calls), attainment (of a standard),
 * mail (one letter). The address is HEED (http://localhost:8080), the token TOKEN. It prints one line: operations, rate, median,
 * 95th and 99th percentile in milliseconds, and how many answers were not what they should be.
 */
class Load {

    static final String HEED = System.getenv().getOrDefault("HEED", "http://localhost:8080");
    static final String TOKEN = System.getenv().getOrDefault("TOKEN", "");
    static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    record Shot(String method, String path, String type, String body, int expected) {}

    record Tally(long[] nanos, int wrong) {}

    public static void main(String[] arguments) throws Exception {
        String operation = arguments.length == 0 ? "create" : arguments[0];
        Map<String, String> options = new HashMap<>(Map.of("--clients", "1", "--seconds", "10", "--warmup", "5"));
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        int clients = Integer.parseInt(options.get("--clients"));
        run(operation, options, clients, Integer.parseInt(options.get("--warmup")));
        long begun = System.nanoTime();
        List<Tally> tallies = run(operation, options, clients, Integer.parseInt(options.get("--seconds")));
        double seconds = (System.nanoTime() - begun) / 1e9;
        long[] all = tallies.stream().flatMapToLong(tally -> Arrays.stream(tally.nanos())).sorted().toArray();
        int wrong = tallies.stream().mapToInt(Tally::wrong).sum();
        System.out.printf(
                "%-11s clients %2d  n %6d  %8.1f/s  p50 %7.2f ms  p95 %7.2f ms  p99 %7.2f ms  wrong %d%n",
                operation, clients, all.length, all.length / seconds, at(all, 0.5), at(all, 0.95), at(all, 0.99), wrong);
    }

    static List<Tally> run(String operation, Map<String, String> options, int clients, int seconds) throws Exception {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        try (var threads = Executors.newFixedThreadPool(clients)) {
            Callable<Tally> client = () -> shoot(operation, options, until);
            List<Future<Tally>> running = java.util.stream.IntStream.range(0, clients)
                    .mapToObj(_ -> threads.submit(client))
                    .toList();
            var tallies = new java.util.ArrayList<Tally>();
            for (Future<Tally> each : running) {
                tallies.add(each.get());
            }
            return tallies;
        }
    }

    static Tally shoot(String operation, Map<String, String> options, long until) throws Exception {
        long[] nanos = new long[1024];
        int count = 0;
        int wrong = 0;
        while (System.nanoTime() < until) {
            Shot shot = shot(operation, options);
            HttpRequest request = HttpRequest.newBuilder(URI.create(HEED + "/api/v1" + shot.path()))
                    .header("Authorization", "Bearer " + TOKEN)
                    .header("Content-Type", shot.type())
                    .method(shot.method(), BodyPublishers.ofString(shot.body()))
                    .build();
            long begun = System.nanoTime();
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = System.nanoTime() - begun;
            if (answer.statusCode() != shot.expected()) {
                wrong++;
                if (wrong == 1) {
                    System.err.println(answer.statusCode() + " " + answer.body());
                }
            }
        }
        return new Tally(Arrays.copyOf(nanos, count), wrong);
    }

    static Shot shot(String operation, Map<String, String> options) {
        String unique = UUID.randomUUID().toString();
        return switch (operation) {
            case "create" -> new Shot("POST", "/conversations", "application/json", """
                    {"channel":"web","subject":"Brown water in Mill Lane","externalId":"%s",
                     "customer":{"email":"ada.%s@example.org","name":"Ada Whitlock","language":"en"},
                     "text":"The water has been brown since this morning. Is it safe for the baby?","queue":"support"}
                    """.formatted(unique, unique.substring(0, 3)), 201);
            case "mail" -> new Shot(
                    "POST", "/mail?mailbox=help@larkfield.example", "message/rfc822", """
                    From: Ada Whitlock <ada.whitlock@example.org>
                    To: help@larkfield.example
                    Subject: Brown water in Mill Lane
                    Message-ID: <%s@example.org>
                    Date: Thu, 12 Mar 2026 18:05:00 +0000

                    The water has been brown since this morning. Is it safe for the baby?
                    """.formatted(unique).replace("\n", "\r\n"), 201);
            case "list" -> new Shot("GET", "/conversations?limit=50", "application/json", "", 200);
            case "calls" -> new Shot("GET", "/calls?limit=50", "application/json", "", 200);
            case "attainment" -> new Shot(
                    "GET",
                    "/standards/" + options.getOrDefault("--standard", "phone-2min") + "/attainment?by=day",
                    "application/json",
                    "",
                    200);
            default -> throw new IllegalArgumentException("No operation " + operation);
        };
    }

    static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }
}
