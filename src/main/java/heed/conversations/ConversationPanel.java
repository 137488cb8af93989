package heed.conversations;

import heed.identity.Actor;
import heed.web.Frame;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place beside a conversation that another module fills, without conversations knowing it. */
public interface ConversationPanel {

    /** Lower stands higher. */
    int order();

    /** What to show for each conversation, in one query; those without anything to say are left out. */
    Map<ConversationId, Panel> panels(Frame frame, Actor actor, Collection<ConversationId> conversations);

    /** A titled list of lines in the reader's language. */
    record Panel(String title, List<Line> lines) {

        public Panel {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One line.
     *
     * @param url where its words lead, null for nowhere
     * @param state {@code met}, {@code at-risk}, {@code late}, {@code unacceptable}, {@code excluded}, or null for none
     */
    record Line(
            String words, @Nullable String url, @Nullable String state) {}
}
