package heed.parties.addresses;

import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerId;
import heed.parties.CustomerPanel;
import heed.parties.addresses.pages.AddressesPage;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A customer's addresses with what has been learned about each, on their page. */
@Component
class AddressesPanel implements CustomerPanel {

    private final KnownAddresses addresses;
    private final Templates templates;

    AddressesPanel(KnownAddresses addresses, Templates templates) {
        this.addresses = addresses;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean beside() {
        return true;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Actor actor, CustomerId id, Collection<CustomerId> all) {
        return Optional.of(panel(frame, actor, id, all, "", "", Faults.NONE));
    }

    /** @param failed the address whose form something was wrong with */
    Panel panel(
            Frame frame,
            Actor actor,
            CustomerId id,
            Collection<CustomerId> all,
            String failed,
            String how,
            Faults faults) {
        var page = new AddressesPage(
                "/customers/" + id.value(),
                addresses.of(all).stream().map(each -> row(frame, each)).toList(),
                actor.may(Right.CUSTOMERS_WRITE),
                failed,
                how,
                faults);
        return new Panel(
                "addresses", frame.text("parties.addresses"), templates.partiesAddressesAddresses(frame, page));
    }

    private static AddressesPage.Row row(Frame frame, AddressState state) {
        var remarks = new ArrayList<String>();
        Instant verified = state.verifiedAt();
        if (verified != null) {
            remarks.add(frame.text(
                    "parties.address.verified",
                    frame.date(verified),
                    Objects.requireNonNullElse(state.verifiedHow(), "")));
        }
        Instant bounced = state.bouncedAt();
        if (bounced != null) {
            remarks.add(frame.text(
                    "parties.address.bounces",
                    frame.date(bounced),
                    Objects.requireNonNullElse(state.bouncedWhy(), "")));
        }
        return new AddressesPage.Row(
                state.kind(), state.value(), verified != null, bounced != null, List.copyOf(remarks));
    }
}
