package heed.parties.orders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.parties.CustomersStory;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TakingInOrdersTest extends CustomersStory {

    @Test
    void a_rejected_line_is_told_by_number_and_the_rest_is_kept() {
        String ada = customer("Ada " + key, address("ada"));
        Answer answer = api.post("/orders", "application/x-ndjson", """
                {"externalId":"A-%1$s","customer":"%2$s","placedAt":"2024-03-01T09:00:00Z","promisedFor":"2024-03-03T09:00:00Z","deliveredAt":"2024-03-05T09:00:00Z","status":"delivered","total":{"amount":"12.50","currency":"EUR"}}
                {"externalId":"B-%1$s","customer":"%2$s","placedAt":"2024-03-01T09:00:00Z","status":"packed","colour":"blue"}
                {"externalId":"C-%1$s","customer":"%2$s","placedAt":"2024-03-01T09:00:00Z","deliveredAt":"2024-02-01T09:00:00Z","status":"delivered"}
                not json
                {"externalId":"D-%1$s","customer":"%3$s","placedAt":"2024-04-01T09:00:00Z","status":"packed"}
                """.formatted(key, address("ada"), ada)
                .getBytes(UTF_8));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/accepted").asInt()).isEqualTo(2);
        assertThat(answer.json().at("/rejected").findValuesAsString("line")).containsExactly("2", "3", "4");

        Answer orders = api.get("/customers/" + ada + "/orders?limit=1");
        assertThat(orders.text("/items/0/externalId")).isEqualTo("D-" + key);
        Answer rest = api.get("/customers/" + ada + "/orders?limit=1&cursor=" + orders.text("/next"));
        assertThat(rest.text("/items/0/total/amount")).isEqualTo("12.50");
        assertThat(rest.json().at("/next").isNull()).isTrue();
    }

    @Test
    void sent_again_it_changes_nothing_and_csv_says_the_same() {
        String csv = """
                externalId,customer,placedAt,promisedFor,deliveredAt,status,total.amount,total.currency
                E-%1$s,%2$s,2024-03-01T09:00:00Z,,,packed,99,EUR
                """.formatted(key, address("bell"));
        api.post("/orders", "text/csv", csv.getBytes(UTF_8));
        Answer again =
                api.post("/orders", "text/csv", csv.replace("packed", "lost").getBytes(UTF_8));
        assertThat(again.json().at("/accepted").asInt()).isEqualTo(1);

        String bell = api.get("/customers?q=" + address("bell")).text("/items/0/id");
        Answer orders = api.get("/customers/" + bell + "/orders");
        assertThat(orders.json().at("/items").size()).isEqualTo(1);
        assertThat(orders.text("/items/0/status")).isEqualTo("packed");

        String order = "/orders/" + orders.text("/items/0/id");
        Answer followed = api.patch(order, Map.of("status", "delivered", "deliveredAt", "2024-03-02T09:00:00Z"));
        assertThat(followed.text("/status")).isEqualTo("delivered");
        assertThat(api.patch(order, Map.of("status", "lost"), Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void the_conversation_and_the_customers_page_show_it() {
        String ada = customer("Ada " + key, address("ada"));
        api.post("/orders", "application/x-ndjson", """
                {"externalId":"F-%s","customer":"%s","placedAt":"2024-03-01T09:00:00Z","promisedFor":"2024-03-03T09:00:00Z","status":"on its way"}
                """.formatted(key, ada).getBytes(UTF_8));
        String url = writes(address("ada"), "Where is my meter?", "support").text("/url");

        signIn();
        assertThat(browser.get(url).page().select("#known-about").text()).contains("F-" + key, "late");
        assertThat(browser.get("/customers/" + ada).page().select("#orders").text())
                .contains("F-" + key, "Late");
    }
}
