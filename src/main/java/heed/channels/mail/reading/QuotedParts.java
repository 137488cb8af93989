package heed.channels.mail.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What {@link QuotesInHtml} would cut from a mail, taken out piece by piece so that each can be folded away where it stood. */
final class QuotedParts {

    private static final String NUMBER = "data-heed-number";

    private final List<String> taken = new ArrayList<>();
    private final String mark;

    private QuotedParts(String mark) {
        this.mark = mark;
    }

    /**
     * Puts {@code mark0.}, {@code mark1.} … where the pieces stood and answers their HTML. Where nothing else would be left, all stays.
     *
     * @param mark letters that no sender can guess
     */
    static List<String> take(Document document, String mark) {
        int number = 0;
        for (Element each : document.body().getAllElements()) {
            each.attr(NUMBER, String.valueOf(number++));
        }
        Document cut = document.clone();
        QuotesInHtml.cut(cut);
        Set<String> left = new HashSet<>(cut.body().getAllElements().eachAttr(NUMBER));
        QuotedParts parts = new QuotedParts(mark);
        if (cut.body().hasText() && left.size() < number) {
            parts.takeFrom(document.body(), left);
        }
        document.body().getAllElements().forEach(each -> each.removeAttr(NUMBER));
        return parts.taken;
    }

    private void takeFrom(Element parent, Set<String> left) {
        List<Element> run = new ArrayList<>();
        for (Element child : parent.children()) {
            boolean quoted = !left.contains(child.attr(NUMBER));
            if (quoted && (run.isEmpty() || nothingBetween(run.getLast(), child))) {
                run.add(child);
                continue;
            }
            fold(run);
            if (quoted) {
                run.add(child);
            } else {
                takeFrom(child, left);
            }
        }
        fold(run);
    }

    private static boolean nothingBetween(Element before, Element after) {
        for (Node each = before.nextSibling(); each != null && each != after; each = each.nextSibling()) {
            if (each instanceof TextNode words && !words.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private void fold(List<Element> run) {
        if (run.stream().anyMatch(each -> each.hasText() || !each.select("img").isEmpty())) {
            var html = new StringBuilder();
            run.forEach(each -> each.getAllElements().forEach(one -> one.removeAttr(NUMBER)));
            run.forEach(each -> html.append(each.outerHtml()));
            run.getFirst().before(new TextNode(mark + taken.size() + "."));
            run.forEach(Node::remove);
            taken.add(html.toString());
        }
        run.clear();
    }
}
