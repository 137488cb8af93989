package heed.standards;

import static java.nio.charset.StandardCharsets.UTF_8;

import heed.Api;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Makes a promise by the API and measures parcels for it: the pages only look at it. */
final class PromiseStory {

    private final Api api;
    private final String code;

    PromiseStory(Api api, String code) {
        this.api = api;
        this.code = code;
    }

    void inEffect(String from) {
        draft();
        evidence();
        api.post("/standards/" + code + "/adoption", "{}");
        List<Map<String, String>> waivers = List.of("consulted", "distributed", "announced", "trained").stream()
                .map(gate -> Map.of("gate", gate, "reason", "imported history"))
                .toList();
        api.post("/standards/" + code + "/effect", Map.of("from", from, "waivers", waivers));
    }

    void draft() {
        api.post(
                "/standards",
                Map.of(
                        "code",
                        code,
                        "statement",
                        Map.of(
                                "en",
                                "We deliver 90 % of all parcels within 2 minutes.",
                                "fi",
                                "Toimitamme 90 % paketeista kahdessa minuutissa."),
                        "metric",
                        "delivery-time",
                        "threshold",
                        "PT2M",
                        "unacceptable",
                        "PT5M",
                        "target",
                        Map.of("direction", "floor", "percent", "90"),
                        "window",
                        Map.of("kind", "rolling", "days", 14),
                        "scope",
                        Map.of("channel", List.of(code, code + "-by-post"))));
    }

    void evidence() {
        api.post("/standards/" + code + "/evidence", Map.of("type", "interview", "reference", "24 customers"));
        api.post("/standards/" + code + "/evidence", Map.of("type", "survey", "reference", "1,140 answers"));
    }

    /** So many parcels on each of so many days before now, waiting 20 seconds longer each, the last one given up. */
    void measure(int days, int each) {
        var lines = new StringBuilder();
        for (int day = 1; day <= days; day++) {
            Instant start = Instant.now().minus(day, ChronoUnit.DAYS);
            for (int n = 0; n < each; n++) {
                Instant stop = start.plusSeconds(10 + (n * n * 3L + day * 5L) % 400);
                lines.append("""
                        {"externalId":"%s-%d-%d","metric":"delivery-time","startedAt":"%s","%s":"%s","dimensions":{"channel":"%s","queue":"%s"}}
                        """.formatted(
                                code,
                                day,
                                n,
                                start,
                                n % 9 == 8 ? "abandonedAt" : "stoppedAt",
                                stop,
                                n % 4 == 0 ? code + "-by-post" : code,
                                n % 3 == 0 ? "north" : "south"));
            }
        }
        api.post("/measurements", "application/x-ndjson", lines.toString().getBytes(UTF_8));
    }
}
