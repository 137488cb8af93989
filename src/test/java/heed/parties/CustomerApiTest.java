package heed.parties;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CustomerApiTest extends HeedTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_customer_is_found_by_a_part_of_the_name_and_by_any_address() {
        String id = add("Sunita Rao " + key, "Sunita." + key + "@Example.org", "second." + key + "@example.org");

        for (String search : List.of("rao%20" + key, "sunita." + key, "SECOND." + key)) {
            Answer found = api.get("/customers?q=" + search);
            assertThat(found.text("/items/0/id")).as(found.body()).isEqualTo(id);
        }
        assertThat(api.get("/customers/" + id).text("/emails/0")).isEqualTo("sunita." + key + "@example.org");
    }

    @Test
    void an_address_belongs_to_one_customer() {
        add("Piotr " + key, "piotr." + key + "@example.org");

        Answer refused =
                api.post("/customers", Map.of("name", "P", "emails", List.of("PIOTR." + key + "@example.org")));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/emails/0");
    }

    @Test
    void two_records_become_one_and_two_again() {
        String old = add("Margaret " + key, "m1." + key + "@example.org");
        String kept = add("Margaret Oyelaran " + key, "m2." + key + "@example.org");

        assertThat(api.post("/customers/" + old + "/merges", Map.of("into", kept))
                        .status())
                .isEqualTo(201);
        assertThat(api.get("/customers/" + kept).json().at("/emails").size()).isEqualTo(2);
        assertThat(api.get("/customers/" + old).text("/mergedInto")).isEqualTo(kept);

        assertThat(api.delete("/customers/" + old + "/merges").status()).isEqualTo(204);
        assertThat(api.get("/customers/" + old).text("/emails/0")).isEqualTo("m1." + key + "@example.org");
        assertThat(api.get("/customers/" + kept).json().at("/emails").size()).isEqualTo(1);
    }

    @Test
    void a_stale_change_is_refused() {
        String address = "/customers/" + add("Dermot " + key, "d." + key + "@example.org");
        String tag = api.get(address).header("ETag");

        assertThat(api.patch(address, Map.of("organisation", "Clinic"), Map.of("If-Match", tag))
                        .status())
                .isEqualTo(200);
        assertThat(api.patch(address, Map.of("organisation", "Shop"), Map.of("If-Match", tag))
                        .status())
                .isEqualTo(412);
    }

    private String add(String name, String... emails) {
        Answer added = api.post(
                "/customers", Map.of("name", name, "emails", List.of(emails), "phones", List.of(), "language", "en"));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        return added.text("/id");
    }
}
