package heed.parties.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.parties.CustomersStory;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TellingApartTest extends CustomersStory {

    @Test
    void who_looks_like_one_is_suggested_until_they_are_merged_or_told_apart() {
        String one = customer("Zoë Lindqvist " + key, address("zoe"));
        String twin = customer("ZOE LINDQVIST " + key, address("z"));
        String plus = customer("Somebody " + key, address("zoe").replace("@", "+bills@"));
        String other = customer("Nobody like them " + key, address("nobody"));

        assertThat(pairs()).contains(pair(one, twin, "name"), pair(one, plus, "email"));
        assertThat(pairs()).noneMatch(each -> each.contains(other));

        done(api.put("/customers/" + one + "/duplicates/" + twin + "/dismissal", Map.of()));
        done(api.post("/customers/" + plus + "/merges", Map.of("into", one)));
        assertThat(pairs()).doesNotContain(pair(one, twin, "name"), pair(one, plus, "email"));

        done(api.delete("/customers/" + twin + "/duplicates/" + one + "/dismissal"));
        assertThat(pairs()).contains(pair(one, twin, "name"));
    }

    private static String pair(String one, String other, String reason) {
        return (one.compareTo(other) < 0 ? one + " " + other : other + " " + one) + " " + reason;
    }

    /** The whole list, part by part. */
    private Set<String> pairs() {
        var pairs = new HashSet<String>();
        String cursor = "";
        do {
            Answer part = api.get("/customers/duplicates" + (cursor.isEmpty() ? "" : "?cursor=" + cursor));
            assertThat(part.status()).as(part.body()).isEqualTo(200);
            part.json()
                    .at("/items")
                    .forEach(each -> pairs.add(pair(
                            each.at("/customer").asString(),
                            each.at("/other").asString(),
                            each.at("/reason").asString())));
            cursor = part.json().at("/next").isNull() ? "" : part.text("/next");
        } while (!cursor.isEmpty());
        return pairs;
    }
}
