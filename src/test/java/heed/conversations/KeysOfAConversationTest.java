package heed.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever never touches the mouse reaches everything that can be done on a conversation's page. */
class KeysOfAConversationTest extends HeedTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @SuppressWarnings("NullAway.Init") // before each test
    private Document page;

    @SuppressWarnings("NullAway.Init")
    private String url;

    @BeforeEach
    void a_conversation_with_everything_beside_it() {
        Answer begun = open("Brown water " + key);
        url = begun.text("/url");
        String one = "/conversations/" + begun.text("/id");
        Answer part = open("Cellar " + key);
        made(one + "/links", Map.of("relation", "child", "conversation", part.text("/id")));
        String manager = made(
                        "/staff",
                        Map.of("name", "Ines " + key, "email", key + "@staff.example", "roles", List.of("manager")))
                .text("/id");
        api.patch(one, Map.of("assignee", manager));
        made(one + "/promises", Map.of("text", "We call", "dueAt", "2999-01-01T10:00:00Z"));
        assertThat(api.put(one + "/watchers/" + manager, "").status()).isEqualTo(204);
        signIn();
        page = browser.get(url).page();
    }

    @Test
    void every_action_has_a_key_or_a_line_in_the_palette() {
        List<Element> actions = page
                .select(
                        "main form, main button, aside.side form, aside.side a[href*=/conversations/], aside.side a[href*=/new]")
                .stream()
                .filter(each -> each.closest("ol.timeline, .linked-list, .toolbar, #others, .choices") == null)
                .filter(each -> each.closest("form") == null || each.tagName().equals("form"))
                .toList();
        assertThat(actions).hasSizeGreaterThan(15);

        assertThat(actions.stream().filter(each -> !reachable(each)).map(Element::outerHtml))
                .isEmpty();
    }

    @Test
    void every_key_of_the_page_stands_in_the_sheet_of_keys_and_is_there_once() {
        List<String> keys = page.select("[data-key]").eachAttr("data-key");
        Set<String> sheet = page.select("#keys .key").eachText().stream().collect(Collectors.toSet());

        assertThat(keys)
                .doesNotHaveDuplicates()
                .contains("q", "p", "l", "M", "L", "S", "h", "H", "P", "D", "F", "b", "z");
        assertThat(sheet).containsAll(keys);
    }

    /** By itself, within, or by the part of the page that it unfolds from. */
    private static boolean reachable(Element action) {
        String named = "[data-key], [data-palette]";
        if (!action.select(named).isEmpty()) {
            return true;
        }
        Element folded = action.closest("details:not(.panel)");
        return folded != null && folded.is(named);
    }

    private Answer open(String subject) {
        return made(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        subject,
                        "text",
                        "Is it safe?",
                        "customer",
                        Map.of("email", "ada." + key + "@example.org", "name", "Ada Whitlock")));
    }

    private Answer made(String path, Map<String, ?> body) {
        Answer made = api.post(path, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }
}
