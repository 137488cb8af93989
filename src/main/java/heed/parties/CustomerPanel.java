package heed.parties;

import gg.jte.Content;
import heed.identity.Actor;
import heed.web.Frame;
import java.util.Collection;
import java.util.Optional;

/** A place on a customer's page that something else fills, without the page knowing it. */
public interface CustomerPanel {

    /** Lower stands higher. */
    int order();

    /** Whether it stands in the column beside, where what is short belongs. */
    boolean beside();

    /**
     * What to show, empty for nothing.
     *
     * @param id the customer
     * @param all the customer and all who were merged into them
     */
    Optional<Panel> panel(Frame frame, Actor actor, CustomerId id, Collection<CustomerId> all);

    /**
     * A titled part of the page.
     *
     * @param key names it on the page, and in addresses that lead to it
     * @param title in the reader's language
     * @param body a rendered template
     */
    record Panel(String key, String title, Content body) {}
}
