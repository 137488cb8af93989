package heed.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody writes down a call or a visit in a conversation that goes on, with the time of it. */
class NotingATalkTest extends HeedTest {

    private String id = "";
    private String page = "";

    @BeforeEach
    void a_letter() {
        Answer begun = api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        "No water",
                        "customer",
                        Map.of("email", UUID.randomUUID() + "@example.org"),
                        "text",
                        "None since six."));
        id = begun.text("/id");
        page = begun.text("/url");
        signIn();
        browser.get(page);
    }

    @Test
    void a_call_of_yesterday_stands_at_its_time_and_answers_no_letter() {
        String yesterday = LocalDateTime.now(ZoneOffset.UTC)
                .minusHours(30)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        Answer noted = note(Map.of("words", "She has water again.", "talk", "call", "talkedAt", yesterday));
        assertThat(noted.status()).as(noted.body()).isEqualTo(200);
        assertThat(api.get("/conversations/" + id + "/entries").json().at("/items"))
                .anySatisfy(entry -> assertThat(entry.toString())
                        .contains("\"call\"", "She has water again.", yesterday.substring(0, 8)));
        assertThat(api.get("/conversations/" + id).json().at("/waitingSince").isNull())
                .isFalse();

        note(Map.of("words", "He came by.", "talk", "in-person"));
        note(Map.of("words", "Only for us."));
        assertThat(api.get("/conversations/" + id + "/entries").body()).contains("\"in-person\"", "\"note\"");
    }

    @Test
    void what_is_no_time_or_has_not_come_is_refused_and_stays_typed() {
        for (String when : List.of("soon", "2999-01-01T10:00")) {
            Answer refused = note(Map.of("words", "She called.", "talk", "call", "talkedAt", when));
            assertThat(refused.status()).as(when).isEqualTo(422);
            assertThat(refused.page().select("#words").text()).isEqualTo("She called.");
            assertThat(refused.page().select("#talkedAt").val()).isEqualTo(when);
            assertThat(refused.page().select("#talk option[selected]").val()).isEqualTo("call");
        }
    }

    private Answer note(Map<String, String> fields) {
        var form = new HashMap<String, String>(fields);
        form.put("kind", "note");
        return browser.post(page + "/entries", form);
    }
}
