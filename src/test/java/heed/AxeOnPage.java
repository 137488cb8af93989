package heed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Asks axe about a page without opening a second one for its answer, as AxeBuilder does: for walks over many pages. */
final class AxeOnPage {

    private static final String RUN = """
            rules => axe.run(document, {runOnly: {type: "tag", values: rules}, resultTypes: ["violations"], elementRef: false})
                .then(result => result.violations.map(each => each.id + ": " + each.help + " "
                    + each.nodes.slice(0, 3).map(node => node.html.slice(0, 300)).join(" ")))
            """;

    private final String source;

    AxeOnPage() {
        try (InputStream script =
                Objects.requireNonNull(AxeBuilder.class.getClassLoader().getResourceAsStream("axe.min.js"))) {
            source = new String(script.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What breaks one of these sets of rules, a sentence each; the page keeps the script until it is left. */
    @SuppressWarnings("unchecked")
    List<String> violations(Page page, List<String> rules) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(source);
        }
        return (List<String>) page.evaluate(RUN, rules);
    }
}
