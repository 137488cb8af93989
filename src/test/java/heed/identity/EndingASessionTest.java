package heed.identity;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Agents;
import heed.Answer;
import heed.Browser;
import heed.HeedTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Breda left herself signed in at the front desk and ends it from her own. */
class EndingASessionTest extends HeedTest {

    private static final String SECRET = "warm-lamp-by-the-window-7";

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whoever_ends_a_session_elsewhere_is_signed_out_there_and_nowhere_else() {
        api.post("/queues", Map.of("key", "q" + key, "name", "Queue"));
        api.post("/teams", Map.of("key", "q" + key, "name", "Team " + key, "queues", List.of("q" + key)));
        Browser frontDesk = Agents.signedIn(api, address(), "Breda Kos", "breda." + key, "q" + key);
        var own = new Browser(address());
        own.signIn("breda." + key + "@larkfield.example", SECRET);
        var laptop = new Browser(address());
        laptop.signIn("breda." + key + "@larkfield.example", SECRET);

        List<String> ends =
                own.get("/profile").page().select("form[action*=/sessions/]").eachAttr("action");
        assertThat(ends).hasSize(2);
        Answer told = own.post(ends.getFirst(), Map.of());
        assertThat(told.page().select(".toast")).hasSize(1);

        assertThat(List.of(frontDesk, laptop).stream()
                        .filter(EndingASessionTest::isIn)
                        .count())
                .isEqualTo(1);
        assertThat(isIn(own)).isTrue();
        assertThat(own.get("/profile").page().select("form[action*=/sessions/]").eachAttr("action"))
                .doesNotContain(ends.getFirst());
    }

    @Test
    void nobody_ends_the_session_of_another() {
        api.post("/queues", Map.of("key", "q" + key, "name", "Queue"));
        api.post("/teams", Map.of("key", "q" + key, "name", "Team " + key, "queues", List.of("q" + key)));
        Browser breda = Agents.signedIn(api, address(), "Breda Kos", "breda." + key, "q" + key);
        new Browser(address()).signIn("breda." + key + "@larkfield.example", SECRET);
        Browser tom = Agents.signedIn(api, address(), "Tom Hale", "tom." + key, "q" + key);

        String hers =
                breda.get("/profile").page().select("form[action*=/sessions/]").attr("action");
        assertThat(tom.post(hers, Map.of()).status()).isEqualTo(404);
        assertThat(breda.get("/profile").page().select("form[action*=/sessions/]"))
                .hasSize(1);
    }

    private static boolean isIn(Browser browser) {
        return browser.get("/profile").page().select("form[action='/sign-in']").isEmpty();
    }
}
