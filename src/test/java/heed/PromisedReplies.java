package heed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** A standard in effect: the first reply to nine letters of ten within four hours, unacceptable after eight. */
public final class PromisedReplies {

    private static final List<String> NEEDED = List.of("consulted", "distributed", "announced", "trained");

    private PromisedReplies() {}

    /** @param queue whose letters it is about, from now on */
    public static void withinFourHours(Api api, String code, String queue) {
        Answer drafted = api.post(
                "/standards",
                Map.of(
                        "code",
                        code,
                        "statement",
                        Map.of("en", "We reply to 90 % of all letters within 4 hours."),
                        "metric",
                        "first-response-time",
                        "threshold",
                        "PT4H",
                        "unacceptable",
                        "PT8H",
                        "target",
                        Map.of("direction", "floor", "percent", "90"),
                        "scope",
                        Map.of("queue", List.of(queue)),
                        "minimumEvents",
                        1));
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        for (String type : List.of("interview", "survey")) {
            api.post("/standards/" + code + "/evidence", Map.of("type", type, "reference", "Asked in November"));
        }
        api.post("/standards/" + code + "/adoption", "{}");
        List<Map<String, String>> waivers = NEEDED.stream()
                .map(gate -> Map.of("gate", gate, "reason", "a test"))
                .toList();
        Answer effect = api.post("/standards/" + code + "/effect", Map.of("waivers", waivers));
        assertThat(effect.status()).as(effect.body()).isEqualTo(201);
    }
}
