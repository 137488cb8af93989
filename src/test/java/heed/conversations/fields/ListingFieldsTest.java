package heed.conversations.fields;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListingFieldsTest extends HeedTest {

    private final String key = "listed-" + UUID.randomUUID().toString().substring(0, 8) + "-";

    @Test
    void every_field_stands_on_exactly_one_page_of_the_list() {
        for (int number = 0; number < 5; number++) {
            Map<String, ?> field =
                    Map.of("key", key + number, "kind", "text", "names", Map.of("en", "Field " + number));
            assertThat(api.post("/fields", field).status()).isEqualTo(201);
        }
        var told = new ArrayList<String>();
        String next = "";
        do {
            Answer page = api.get("/fields?limit=2&cursor=" + next);
            assertThat(page.json().at("/items").size()).isBetween(1, 2);
            page.json().at("/items").forEach(each -> told.add(each.at("/key").asString()));
            next = page.json().at("/next").isNull() ? "" : page.text("/next");
        } while (!next.isEmpty());

        assertThat(told).doesNotHaveDuplicates().containsAll(List.of(key + 0, key + 1, key + 2, key + 3, key + 4));
        String last = told.get(told.size() - 2);
        assertThat(signIn().get("/settings/fields?after=" + last).page().select("tbody tr"))
                .hasSize(1);
    }
}
