package heed.parties;

import heed.parties.MergePreview.Counts;
import heed.parties.pages.MergePage;
import heed.web.Frame;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Puts into words what joining two customers would come to. */
final class MergePages {

    private MergePages() {}

    static MergePage page(Frame frame, MergePreview preview, String hindrance) {
        return new MergePage(
                side(frame, preview.leaving()),
                side(frame, preview.staying()),
                preview.consents().stream().map(each -> consent(frame, each)).toList(),
                hindrance);
    }

    private static String consent(Frame frame, MergePreview.Consent consent) {
        String stands = frame.text(
                consent.given() ? "parties.merge.consent-given" : "parties.merge.consent-withdrawn", consent.purpose());
        return consent.differs() ? stands + " " + frame.text("parties.merge.consent-differs") : stands;
    }

    private static MergePage.Side side(Frame frame, MergePreview.Side side) {
        Customer customer = side.customer();
        return new MergePage.Side(
                customer.id().value().toString(),
                customer.title(),
                customer.organisation(),
                customer.emails(),
                customer.phones(),
                Objects.requireNonNullElse(customer.language(), ""),
                kept(frame, side.counts()));
    }

    private static List<String> kept(Frame frame, Counts counts) {
        return Stream.of(
                        line(frame, "parties.merge.notes", counts.notes()),
                        line(frame, "parties.merge.facts", counts.facts()),
                        line(frame, "parties.merge.orders", counts.orders()),
                        line(frame, "parties.merge.consents", counts.consents()),
                        line(frame, "parties.merge.limits", counts.limits()),
                        line(frame, "parties.merge.memberships", counts.memberships()),
                        line(frame, "parties.merge.watchers", counts.watchers()))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static String line(Frame frame, String key, long count) {
        return count == 0 ? "" : frame.text(key, count);
    }
}
