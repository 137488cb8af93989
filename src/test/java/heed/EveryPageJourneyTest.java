package heed;

import static org.assertj.core.api.Assertions.assertThat;

import heed.web.Keys;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every page that stands in {@code routes.txt} without a variable, and what its list leads to: axe finds nothing on a desk or a phone,
 * by day or by night, no two controls share a key, and the sheet of keys names each key.
 */
class EveryPageJourneyTest extends JourneyTest {

    /** No pages: files, streams and parts of pages; what needs a form before it; and what the calls and standards look at. */
    private static final String ELSEWHERE =
            ".*(\\.csv|/export|/bell|/suggestions|/passkeys/new|/calls.*|/standards.*|/bulk|/disclosures/new)|/live|/set-up|/confirmation|/error";

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private String letter = "";
    private String customer = "";

    @BeforeEach
    void something_of_everything() {
        Map<String, ?> names = Map.of("en", "Cause " + key);
        letter = made(
                        "/conversations",
                        Map.of(
                                "channel", "web",
                                "subject", "Brown water " + key,
                                "tags", List.of("brown-" + key),
                                "customer", Map.of("email", "ada." + key + "@example.org", "name", "Ada " + key),
                                "text", "Is it safe?"))
                .text("/url");
        customer = api.get("/customers?q=" + key).text("/items/0/id");
        made("/organisations", Map.of("name", "Housing " + key));
        made("/fields", Map.of("key", "cause-" + key, "kind", "text", "names", names));
        made("/statuses", Map.of("key", "parts-" + key, "category", "open", "names", names));
        made("/views", Map.of("key", "leaks-" + key, "name", "Leaks", "search", "tag:brown-" + key));
        made(
                "/reply-templates",
                Map.of(
                        "code",
                        "brown-" + key,
                        "name",
                        "Brown water",
                        "scope",
                        "company",
                        "wordings",
                        Map.of("en", Map.of("text", "Run the cold tap."))));
        made(
                "/macros",
                Map.of(
                        "key",
                        "done-" + key,
                        "name",
                        "Done",
                        "scope",
                        "company",
                        "actions",
                        List.of(Map.of("action", "status", "to", "resolved"))));
    }

    @Test
    void every_page_reads_well_and_no_two_controls_share_a_key() throws IOException {
        signIn(EMAIL, PASSWORD);
        Set<String> pages = pages();
        assertThat(pages).hasSizeGreaterThan(50);
        Map<String, String> found = new LinkedHashMap<>();
        for (String each : pages) {
            var answer = page.navigate(each);
            assertThat(answer.status()).as(each).isEqualTo(200);
            try {
                glanceAround(each);
                sharesNoKey();
            } catch (AssertionError fault) {
                found.put(each, fault.getMessage());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void the_palette_leads_to_pages_that_open() {
        signIn();
        var places = browser.get("/inbox").page().select(".palette-choices a[href]").eachAttr("href");
        assertThat(places).contains("/inbox", "/customers", "/disclosures", "/organisations", "/settings");
        assertThat(places).allSatisfy(place ->
                assertThat(browser.get(place).status()).as(place).isEqualTo(200));
    }

    /** Pages without a variable, the first that each of them lists, and those of one letter and one customer. */
    private Set<String> pages() throws IOException {
        Set<String> pages = new LinkedHashSet<>();
        signIn();
        for (Route route : Route.declared()) {
            if (route.method().equals("GET")
                    && !route.isApi()
                    && !route.isPublic()
                    && !route.pattern().contains("{")
                    && !route.pattern().matches(ELSEWHERE)) {
                pages.add(route.pattern());
                pages.addAll(firstOf(route.pattern()));
            }
        }
        for (String part : List.of("", "/history", "/print", "/splits/new", "/macros", "/reply-templates", "/fields")) {
            pages.add(letter + part);
        }
        pages.add("/customers/" + customer);
        pages.add("/customers/" + customer + "/timeline");
        return pages;
    }

    private List<String> firstOf(String list) {
        Answer answer = browser.get(list);
        return !answer.header("Content-Type").startsWith("text/html")
                ? List.of()
                : answer.page().select("main a[href^=" + list + "/]").eachAttr("href").stream()
                        .filter(each -> !each.contains("?") && !each.contains(".") && !each.matches(ELSEWHERE))
                        .filter(each -> !each.endsWith("/new"))
                        .limit(1)
                        .toList();
    }

    private void sharesNoKey() {
        List<String> keys = new ArrayList<>();
        page.locator("[data-key]").all().forEach(control -> keys.add(control.getAttribute("data-key")));
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(Keys.single()).containsAll(keys);
    }

    private Answer made(String path, Map<String, ?> body) {
        Answer made = api.post(path, body);
        assertThat(made.status()).as(made.body()).isIn(200, 201);
        return made;
    }
}
