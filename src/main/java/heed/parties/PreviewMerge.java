package heed.parties;

import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.MergePreview.Side;
import heed.platform.NotFound;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says what joining two customers would come to, and changes nothing. */
@Component
class PreviewMerge {

    private final Customers customers;
    private final MergePreviews previews;

    PreviewMerge(Customers customers, MergePreviews previews) {
        this.customers = customers;
        this.previews = previews;
    }

    MergePreview preview(Actor actor, CustomerId leaving, CustomerId staying) {
        actor.require(Right.CUSTOMERS_WRITE);
        Collection<CustomerId> one = customers.withMerged(List.of(leaving));
        Collection<CustomerId> other = customers.withMerged(List.of(staying));
        return new MergePreview(side(leaving, one), side(staying, other), previews.consents(one, other));
    }

    private Side side(CustomerId id, Collection<CustomerId> all) {
        return new Side(customers.find(id).orElseThrow(NotFound::new), previews.counts(all));
    }
}
