package heed.parties.timeline;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.KnownCustomer;
import heed.platform.NotFound;
import heed.templates.Templates;
import heed.web.Frame;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened before what the customer's page shows. */
@Controller
class TimelineController {

    private static final int ROWS = 50;

    private final CustomerDirectory customers;
    private final TimelinePages pages;
    private final Templates templates;

    TimelineController(CustomerDirectory customers, TimelinePages pages, Templates templates) {
        this.customers = customers;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping("/customers/{id}/timeline")
    JteModel list(Actor actor, Frame frame, @PathVariable UUID id, @RequestParam(defaultValue = "") String cursor) {
        actor.require(Right.CUSTOMERS_READ);
        KnownCustomer customer = customers.find(new CustomerId(id)).orElseThrow(NotFound::new);
        return templates.partiesTimelineTimeline(
                frame, pages.page(frame, actor, customer.id(), customer.name(), TimelineCursor.read(cursor), ROWS));
    }
}
