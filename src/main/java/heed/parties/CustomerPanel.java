package heed.parties;

import heed.identity.Actor;
import heed.web.Frame;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place on a customer's page that another module fills, without parties knowing it. */
public interface CustomerPanel {

    /** Lower stands higher. */
    int order();

    /** @param ids the customer and all who were merged into them */
    Panel panel(Frame frame, Actor actor, Collection<CustomerId> ids);

    /**
     * A titled list.
     *
     * @param empty what to say when there are no lines
     */
    record Panel(String title, String empty, List<Line> lines) {

        public Panel {
            lines = List.copyOf(lines);
        }
    }

    /** One line: its words, where they lead, a remark beside them, and when. */
    record Line(
            String words,
            @Nullable String url,
            String remark,
            @Nullable Instant at) {}
}
