package heed.conversations;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.HeedTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest extends HeedTest {

    /** A word of letters alone that no other test's conversations have. */
    private final String key = "k" + UUID.randomUUID().toString().replaceAll("[0-9-]", "") + "q";

    @ParameterizedTest
    @CsvSource({
        "en, The invoices were wrong, invoice",
        "en, The invoices were wrong, invoi",
        "en, He was running late, ran|running",
        "sl, Vodovodni števec ne šteje, stevec",
        "sl, Vodovodni stevec ne šteje, števec",
        "sl, Položnice še ni, položnic",
        "ru, В подвалах течёт вода, подвал",
        "ru, Ёлка стоит в воде, елка",
        "ru, Елка стоит в воде, ёлка",
        "fi, Vesijohtoja korjataan taas, vesijohto",
        "fi, Häiriö jatkuu, hairio",
        "en, My order is WO-2041-7788, 4177",
        "en, Ring me at 01632 960 148, 960148",
        "en, Ring me at 01632 960 148, 01632 960 148",
        "en, Write to ada.whitlock@example.org, whitlock"
    })
    void a_word_is_found_in_each_language_by_its_stem_its_beginning_and_a_number_by_its_middle(
            String language, String said, String sought) {
        long number = open(said + " " + key, language);
        String word = sought.contains("|") ? sought.substring(sought.indexOf('|') + 1) : sought;
        assertThat(found(key + " " + word)).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource({
        "fi, Vesijohto on rikki, johto, Vesijohto",
        "fi, Talon vesimittarilukema puuttuu, mittari, vesimittarilukema",
        "ru, Водоснабжение прекращено, снабжени, Водоснабжение",
        "sl, Vodovodni priključek pušča, kljuc, priključek",
        "en, Wastewater is standing in the yard, water, Wastewater"
    })
    void a_word_is_found_by_its_middle_and_marked_as_a_whole(String language, String said, String sought, String word) {
        long number = open(said + " " + key, language);

        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(found(key + " " + sought)).containsExactly(number));

        assertThat(signIn().get("/inbox?q=" + key + "+" + sought)
                        .page()
                        .select(".conversation-row .excerpt mark")
                        .eachText())
                .contains(word);
        assertThat(found(key + " -" + sought)).isEmpty();
    }

    @Test
    void all_words_are_meant_though_they_stand_in_different_messages() {
        long both = open("The pipe has burst " + key, "en");
        add(both, "customer-message", "And the cellar is flooded");
        open("Only the pipe " + key, "en");
        assertThat(found(key + " pipe flooded")).containsExactly(both);
    }

    @Test
    void a_phrase_is_words_in_their_order_and_a_minus_leaves_out() {
        long burst = open("The burst pipe " + key, "en");
        long other = open("The pipe was burst " + key, "en");
        assertThat(found(key + " \"burst pipe\"")).containsExactly(burst);
        assertThat(found(key + " -\"burst pipe\"")).containsExactly(other);
        assertThat(found(key + " -burst")).isEmpty();
    }

    @Test
    void a_customer_is_found_by_parts_of_name_address_and_number() {
        long theirs = open("Hello", "en", Map.of("email", "first." + key + "@example.org", "name", "Ines Zor" + key));
        assertThat(found(key.substring(1))).containsExactly(theirs);
        assertThat(found("from:first." + key)).containsExactly(theirs);
        assertThat(found("to:" + key)).isEmpty();
        add(theirs, "reply", "Good day");
        assertThat(found("to:" + key)).containsExactly(theirs);
        assertThat(found("from:" + key + " -to:" + key)).isEmpty();
        assertThat(found("zor" + key + " hello")).containsExactly(theirs);
    }

    @Test
    void merged_conversations_are_found_as_one_and_apart_again_when_it_is_undone() {
        long staying = open("The meter " + key, "en");
        long leaving = open("The cellar " + key, "en");
        api.post("/conversations/" + id(leaving) + "/merges", Map.of("into", id(staying)));
        assertThat(found(key + " cellar")).containsExactly(staying);
        assertThat(found(key + " meter cellar")).containsExactly(staying);
        assertThat(found(key + " \"the cellar\"")).containsExactly(staying);

        api.delete("/conversations/" + ids.get(leaving) + "/merges");
        assertThat(found(key + " cellar")).containsExactly(leaving);
        assertThat(found(key + " meter")).containsExactly(staying);
    }

    @Test
    void operators_narrow_the_list() {
        long one = open("Water " + key, "en");
        long two = open("Fire " + key, "en");
        api.patch(
                "/conversations/" + id(one), Map.of("status", "resolved", "tags", List.of(key), "priority", "urgent"));
        assertThat(found(key + " is:open")).containsExactly(two);
        assertThat(found(key + " -is:open")).containsExactly(one);
        assertThat(found(key + " tag:" + key + " priority:urgent status:resolved"))
                .containsExactly(one);
        assertThat(found(key + " channel:web queue:support language:en")).containsExactly(two, one);
        assertThat(found(key + " assignee:nobody number:" + one)).containsExactly(one);
        assertThat(found("#" + two)).containsExactly(two);
        assertThat(found(key + " after:2026-01-01 before:2099-01-01")).containsExactly(two, one);
        assertThat(found(key + " after:2099-01-01")).isEmpty();
        assertThat(found(key + " waiting:<1h")).containsExactly(two);
        assertThat(found(key + " waiting:>1h")).isEmpty();
        assertThat(found(key + " breached:yes")).isEmpty();
        assertThat(found(key + " breached:no has:attachment")).isEmpty();
    }

    @Test
    void what_was_found_is_shown_with_its_words_marked() {
        open("Nothing can be seen. ".repeat(20) + "The cellars are flooded by " + key + " & <b>water</b>.", "en");
        Answer answer = api.get("/conversations?q=cellar+" + key);
        String excerpt = answer.text("/items/0/excerpt");
        int start = answer.json().at("/items/0/highlights/0/start").asInt();
        int end = answer.json().at("/items/0/highlights/0/end").asInt();
        assertThat(excerpt.substring(start, end)).isEqualTo("cellars");

        Answer page = signIn().get("/inbox?q=cellar+" + key);
        assertThat(page.page().select(".conversation-row .excerpt mark").eachText())
                .containsExactly("cellars", key);
        assertThat(page.page().select(".conversation-row .excerpt b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "is:nonsense",
                "before:yesterday",
                "waiting:long",
                "has:money",
                "number:x",
                "tag:",
                "breached:perhaps"
            })
    void an_operator_that_is_not_understood_says_so_and_what_was_typed_stays(String search) {
        Answer answer = api.get("/conversations?q=" + search);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/q");

        Answer page = signIn().get("/inbox?q=" + search);
        assertThat(page.page().select("#q").val()).isEqualTo(search);
        assertThat(page.page().select("#q").attr("aria-invalid")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%27%22%5C", "%00", "%25", "a%26%7C%21%28%29%3A*", "%F0%9F%92%A7", "-", "%22", "....", "%C2%A0"})
    void strange_characters_are_searched_for_in_peace(String search) {
        assertThat(api.get("/conversations?q=" + search).status()).isEqualTo(200);
    }

    private long open(String text, String language) {
        return open(text, language, Map.of("name", "Ada Whitlock", "email", key + "." + ids.size() + "@ada.example"));
    }

    private final Map<Long, String> ids = new HashMap<>();

    private long open(String text, String language, Map<String, String> customer) {
        Answer begun = api.post(
                "/conversations",
                Map.of("channel", "web", "subject", "", "text", text, "language", language, "customer", customer));
        long number = begun.json().at("/number").asLong();
        ids.put(number, begun.text("/id"));
        return number;
    }

    private String id(long number) {
        return ids.getOrDefault(number, "");
    }

    private void add(long number, String kind, String text) {
        assertThat(api.post("/conversations/" + id(number) + "/entries", Map.of("kind", kind, "text", text))
                        .status())
                .isEqualTo(201);
    }

    private List<Long> found(String search) {
        Answer answer = api.get(
                "/conversations?q=" + java.net.URLEncoder.encode(search, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var numbers = new ArrayList<Long>();
        answer.json()
                .at("/items")
                .forEach(item -> numbers.add(item.at("/number").asLong()));
        return numbers;
    }
}
