package heed.parties.notes;

import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerId;
import heed.parties.CustomerPanel;
import heed.parties.notes.pages.FactsPage;
import heed.templates.Templates;
import heed.web.EntityTag;
import heed.web.Faults;
import heed.web.Frame;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is known of a customer, with its sources, and their tags. */
@Component
class FactsPanel implements CustomerPanel {

    static final FactsPage.Form BLANK = new FactsPage.Form("", "", "", "");

    private final KnownFacts facts;
    private final CustomerTags tags;
    private final Templates templates;

    FactsPanel(KnownFacts facts, CustomerTags tags, Templates templates) {
        this.facts = facts;
        this.tags = tags;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean beside() {
        return true;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Actor actor, CustomerId id, Collection<CustomerId> all) {
        return Optional.of(panel(frame, actor, id, all, BLANK, "", Faults.NONE));
    }

    Panel panel(
            Frame frame,
            Actor actor,
            CustomerId id,
            Collection<CustomerId> all,
            FactsPage.Form typed,
            String typedTags,
            Faults faults) {
        List<String> tagged = tags.of(all);
        var page = new FactsPage(
                "/customers/" + id.value(),
                facts.of(all).stream()
                        .map(each -> new FactsPage.Row(
                                each.name(),
                                each.value(),
                                frame.text("parties.fact-from", each.source(), frame.date(each.knownOn()))))
                        .toList(),
                tagged,
                EntityTag.mark(tagged),
                actor.may(Right.CUSTOMERS_WRITE),
                typed,
                typedTags,
                faults);
        return new Panel("facts", frame.text("parties.facts"), templates.partiesNotesFacts(frame, page));
    }
}
