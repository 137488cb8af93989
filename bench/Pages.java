import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a team does all day, measured on a Heed that bench/fill has filled: java bench/Pages.java --clients 8 --seconds 5
 *
 * <p>Signs in as EMAIL with PASSWORD for pages, uses TOKEN for the API; the address is HEED (http://localhost:8080). A line for
 * each question: median, 95th and 99th percentile in milliseconds. The last line is all searches together, each as often as the
 * others. --only part-of-a-name measures some.
 */
class Pages {

    static final String HEED = System.getenv().getOrDefault("HEED", "http://localhost:8080");
    static final String TOKEN = System.getenv().getOrDefault("TOKEN", "");
    static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new LinkedHashMap<>(Map.of("--clients", "1", "--seconds", "5", "--warmup", "2", "--only", ""));
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        int clients = Integer.parseInt(options.get("--clients"));
        signIn();
        var searched = new ArrayList<long[]>();
        for (var question : questions().entrySet()) {
            if (!question.getKey().contains(options.get("--only"))) {
                continue;
            }
            run(question.getValue(), clients, Integer.parseInt(options.get("--warmup")));
            long[] nanos = run(question.getValue(), clients, Integer.parseInt(options.get("--seconds")));
            print(question.getKey(), clients, nanos);
            if (question.getKey().startsWith("search")) {
                searched.add(nanos);
            }
        }
        int each = searched.stream().mapToInt(nanos -> nanos.length).min().orElse(0);
        if (each > 0) {
            print("all searches", clients, searched.stream()
                    .flatMapToLong(nanos -> java.util.stream.IntStream.range(0, each)
                            .mapToLong(n -> nanos[(int) ((long) n * nanos.length / each)]))
                    .sorted()
                    .toArray());
        }
    }

    static Map<String, List<String>> questions() throws Exception {
        var questions = new LinkedHashMap<String, List<String>>();
        for (String view : List.of("mine", "nobody", "waiting", "all")) {
            questions.put("inbox " + view, List.of("/inbox?view=" + view));
        }
        questions.put("inbox all, page 41", List.of(deep("/inbox?view=all", 40)));
        questions.put("inbox nobody, page 41", List.of(deep("/inbox?view=nobody", 40)));
        questions.put("conversation", conversations());
        questions.put("api list", List.of("/api/v1/conversations?limit=50"));
        searches().forEach((name, texts) -> questions.put(
                "search " + name,
                texts.stream()
                        .map(text -> "/api/v1/conversations?limit=50&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                        .toList()));
        return questions;
    }

    static Map<String, List<String>> searches() {
        var searches = new LinkedHashMap<String, List<String>>();
        searches.put("rare word", List.of("вода", "nenvari", "ševinžit", "wickpolrin", "wickmarcal"));
        searches.put("word in 1 %", List.of("nentyva", "марполлан", "kosaty", "tyki", "polwickford"));
        searches.put("frequent word", List.of("burst", "refund", "supply", "winter", "the"));
        searches.put("two words", List.of("winter frozen", "drain smell", "burst deposit", "račun cev", "lasku talo"));
        searches.put("part of a word", List.of("invoi", "repai", "položn", "valitu", "жалоб"));
        searches.put("number", List.of("16999993", "WO-15000", "999999", "4000001", "#900000"));
        searches.put("part of a name", List.of("katja wick", "hitlo", "zoran polrin", "tina lea", "boris ham"));
        searches.put("part of an address", List.of("ada.wick", "urban.12", "company77.", "vera.99", "dan.5000"));
        searches.put("part of a phone", List.of("6329012", "01632 901 234", "329099", "+44163290", "000124"));
        searches.put("with operators", List.of("is:open burst", "queue:leaks refund", "tag:topic-7 burst", "assignee:nobody winter", "status:snoozed the"));
        searches.put("without it", List.of("-burst", "refund -winter", "winter -is:open", "-tag:topic-1 supply", "burst -from:katja"));
        searches.put("a phrase", List.of("\"the burst\"", "\"of to\"", "\"burst pipe\"", "\"the invoice\"", "\"garden winter\""));
        return searches;
    }

    static String deep(String path, int pages) throws Exception {
        Pattern next = Pattern.compile("href=\"([^\"]*cursor=[^\"]*)\" rel=\"next\"");
        String at = path;
        for (int i = 0; i < pages; i++) {
            Matcher found = next.matcher(get(at).body());
            if (!found.find()) {
                return at;
            }
            at = found.group(1).replace("&amp;", "&");
        }
        return at;
    }

    static List<String> conversations() throws Exception {
        Matcher found = Pattern.compile("\"number\":(\\d+)").matcher(get("/api/v1/conversations?limit=100").body());
        var numbers = new ArrayList<String>();
        while (found.find()) {
            numbers.add("/conversations/" + found.group(1) + "?view=nobody");
        }
        return numbers;
    }

    static void signIn() throws Exception {
        Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"").matcher(get("/sign-in").body());
        String token = csrf.find() ? csrf.group(1) : "";
        String form = "email=" + encode(System.getenv().getOrDefault("EMAIL", "")) + "&password="
                + encode(System.getenv().getOrDefault("PASSWORD", "")) + "&_csrf=" + encode(token);
        HTTP.send(
                HttpRequest.newBuilder(URI.create(HEED + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(HEED + path));
        if (path.startsWith("/api/")) {
            request.header("Authorization", "Bearer " + TOKEN);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    static long[] run(List<String> paths, int clients, int seconds) throws Exception {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        try (var threads = Executors.newFixedThreadPool(clients)) {
            Callable<long[]> client = () -> {
                long[] nanos = new long[1024];
                int count = 0;
                while (System.nanoTime() < until) {
                    String path = paths.get(count % paths.size());
                    long begun = System.nanoTime();
                    HttpResponse<String> answer = get(path);
                    if (count == nanos.length) {
                        nanos = Arrays.copyOf(nanos, count * 2);
                    }
                    nanos[count++] = System.nanoTime() - begun;
                    if (answer.statusCode() != 200 || answer.uri().getPath().equals("/sign-in")) {
                        throw new IllegalStateException(answer.statusCode() + " " + path + " " + answer.uri());
                    }
                }
                return Arrays.copyOf(nanos, count);
            };
            var running = java.util.stream.IntStream.range(0, clients).mapToObj(_ -> threads.submit(client)).toList();
            var all = new ArrayList<long[]>();
            for (var each : running) {
                all.add(each.get());
            }
            return all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        }
    }

    static void print(String name, int clients, long[] sorted) {
        System.out.printf(
                "| %s | %d | %d | %.1f | %.1f | %.1f |%n",
                name, clients, sorted.length, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99));
    }

    static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }
}
