package heed.parties.organisations;

import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.CustomerPanel;
import heed.parties.organisations.pages.CirclePage;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The organisations of a customer and who may follow their conversations, on the customer's page. */
@Component
class CirclePanel implements CustomerPanel {

    private final Members members;
    private final Watches watches;
    private final CustomerDirectory customers;
    private final Templates templates;

    CirclePanel(Members members, Watches watches, CustomerDirectory customers, Templates templates) {
        this.members = members;
        this.watches = watches;
        this.customers = customers;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean beside() {
        return true;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Actor actor, CustomerId id, Collection<CustomerId> all) {
        return Optional.of(panel(frame, actor, id, all, "", Faults.NONE));
    }

    Panel panel(Frame frame, Actor actor, CustomerId id, Collection<CustomerId> all, String typed, Faults faults) {
        List<CustomerId> watchers = watches.watchersOf(all);
        Map<CustomerId, String> names = customers.names(watchers);
        var page = new CirclePage(
                "/customers/" + id.value(),
                members.organisationsOf(all).stream()
                        .map(each -> row(frame, each))
                        .toList(),
                watchers.stream()
                        .map(each -> new CirclePage.Row(
                                each.value().toString(),
                                "/customers/" + each.value(),
                                names.getOrDefault(each, ""),
                                ""))
                        .toList(),
                actor.may(Right.CUSTOMERS_WRITE),
                typed,
                faults);
        return new Panel("circle", frame.text("parties.circle"), templates.partiesOrganisationsCircle(frame, page));
    }

    private static CirclePage.Row row(Frame frame, Members.Belonging belonging) {
        return new CirclePage.Row(
                belonging.organisation().toString(),
                "/organisations/" + belonging.organisation(),
                belonging.name(),
                frame.text(
                        belonging.lead()
                                ? "parties.member.lead"
                                : belonging.byName() ? "parties.member.member" : "parties.member.by-domain"));
    }
}
