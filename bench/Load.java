import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Closed-loop load on one operation of a running Heed: java bench/Load.java create --clients 8 --seconds 10
 *
 * <p>Operations: create (a conversation), list (a page of conversations), calls (a page of calls), attainment (of a standard),
 * mail (one letter), reply (an entry to one conversation each). The address is HEED (http://localhost:8080), the token TOKEN. It
 * prints one line: operations, rate, median, 95th and 99th percentile in milliseconds, and how many answers were not what they
 * should be.
 *
 * <p>With {@code --pids 4711,4712} (Heed's Java and its postmaster, the first line of HEED_HOME/postgres/data/postmaster.pid) it
 * adds the milliseconds of processor time that each of them, with the processes it started, spent on one operation: that figure
 * does not depend on what else the machine is doing. The client is a bare socket for each thread, so that it takes little of the
 * processors it shares with Heed.
 */
class Load {

    static final String HEED = System.getenv().getOrDefault("HEED", "http://localhost:8080");
    static final String TOKEN = System.getenv().getOrDefault("TOKEN", "");

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
        List<Long> processes = Stream.of(options.getOrDefault("--pids", "").split(","))
                .filter(pid -> !pid.isBlank())
                .map(Long::parseLong)
                .toList();
        List<Duration> spent = processes.stream().map(Load::spent).toList();
        long begun = System.nanoTime();
        List<Tally> tallies = run(operation, options, clients, Integer.parseInt(options.get("--seconds")));
        double seconds = (System.nanoTime() - begun) / 1e9;
        List<Duration> after = processes.stream().map(Load::spent).toList();
        long[] all = tallies.stream().flatMapToLong(tally -> Arrays.stream(tally.nanos())).sorted().toArray();
        int wrong = tallies.stream().mapToInt(Tally::wrong).sum();
        System.out.printf(
                "%-11s clients %2d  n %6d  %8.1f/s  p50 %7.2f ms  p95 %7.2f ms  p99 %7.2f ms  wrong %d",
                operation, clients, all.length, all.length / seconds, at(all, 0.5), at(all, 0.95), at(all, 0.99), wrong);
        for (int i = 0; i < processes.size(); i++) {
            System.out.printf(
                    "  cpu of %d %.2f ms",
                    processes.get(i), after.get(i).minus(spent.get(i)).toNanos() / 1e6 / all.length);
        }
        System.out.println();
    }

    /** Processor time of this process and of those it has started, as far as they still run. */
    static Duration spent(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
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
        try (var wire = new Wire(URI.create(HEED))) {
            String conversation = operation.equals("reply") ? conversation(wire) : "";
            while (System.nanoTime() < until) {
                Shot shot = shot(operation, options, conversation);
                long begun = System.nanoTime();
                Answer answer = wire.send(shot);
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, count * 2);
                }
                nanos[count++] = System.nanoTime() - begun;
                if (answer.status() != shot.expected()) {
                    wrong++;
                    if (wrong == 1) {
                        System.err.println(answer.status() + " " + answer.body());
                    }
                }
            }
        }
        return new Tally(Arrays.copyOf(nanos, count), wrong);
    }

    /** A new conversation for one client to reply in. */
    static String conversation(Wire wire) throws IOException {
        String body = wire.send(shot("create", Map.of(), "")).body();
        return body.substring(body.indexOf("\"id\":\"") + 6).substring(0, 36);
    }

    record Answer(int status, String body) {}

    /** One connection that is kept open for as long as Heed lets it be. */
    static final class Wire implements Closeable {

        private final URI heed;
        private Socket socket;
        private InputStream in;
        private OutputStream out;

        Wire(URI heed) throws IOException {
            this.heed = heed;
            open();
        }

        private void open() throws IOException {
            socket = new Socket(heed.getHost(), heed.getPort() < 0 ? 80 : heed.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 16_384);
            out = socket.getOutputStream();
        }

        Answer send(Shot shot) throws IOException {
            byte[] body = shot.body().getBytes(StandardCharsets.UTF_8);
            byte[] head = """
                    %s /api/v1%s HTTP/1.1
                    Host: %s
                    Authorization: Bearer %s
                    Content-Type: %s
                    Content-Length: %d

                    """
                    .formatted(shot.method(), shot.path(), heed.getAuthority(), TOKEN, shot.type(), body.length)
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            byte[] request = Arrays.copyOf(head, head.length + body.length);
            System.arraycopy(body, 0, request, head.length, body.length);
            out.write(request);
            return answer();
        }

        private Answer answer() throws IOException {
            int status = Integer.parseInt(line().substring(9, 12));
            int length = 0;
            boolean chunked = false;
            boolean last = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(lower.substring(15).strip());
                }
                chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
                last |= lower.equals("connection: close");
            }
            var answer = new Answer(status, chunked ? chunks() : read(length));
            if (last) {
                close();
                open();
            }
            return answer;
        }

        private String chunks() throws IOException {
            var body = new StringBuilder();
            for (int length = chunk(); length > 0; length = chunk()) {
                body.append(read(length));
                line();
            }
            line();
            return body.toString();
        }

        private int chunk() throws IOException {
            return Integer.parseInt(line().strip(), 16);
        }

        private String read(int length) throws IOException {
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("Heed closed the connection");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    static Shot shot(String operation, Map<String, String> options, String conversation) {
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
            case "reply" -> new Shot(
                    "POST", "/conversations/" + conversation + "/entries", "application/json", """
                    {"kind":"reply","text":"The water is safe again. It was iron from a burst main."}
                    """, 201);
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
