package heed.parties.privacy;

import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.privacy.pages.ErasureLine;
import heed.web.Frame;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says of erasures how they stand, in the reader's language. */
@Component
class ErasureLines {

    private final Erasures erasures;
    private final CustomerDirectory customers;

    ErasureLines(Erasures erasures, CustomerDirectory customers) {
        this.erasures = erasures;
        this.customers = customers;
    }

    List<ErasureLine> of(Frame frame, Actor actor, Collection<Erasure> found) {
        List<CustomerId> ids = found.stream().map(Erasure::customer).toList();
        Map<CustomerId, String> names = customers.names(ids);
        return found.stream()
                .map(each -> line(frame, actor, each, names.getOrDefault(each.customer(), each.pseudonym())))
                .toList();
    }

    private ErasureLine line(Frame frame, Actor actor, Erasure erasure, String name) {
        Erasure.State state = erasure.state();
        boolean own = actor.staff() != null && actor.staff().equals(erasure.requestedBy());
        boolean awaits = state == Erasure.State.REQUESTED && actor.may(Right.PRIVACY_WRITE);
        return new ErasureLine(
                erasure.id().toString(),
                name,
                "/customers/" + erasure.customer().value(),
                state.key(),
                colour(state),
                icon(state),
                asked(frame, erasure),
                next(frame, erasure),
                awaits && !own,
                awaits && own,
                erasure.canBeCancelled() && (actor.may(Right.PRIVACY_WRITE) || actor.may(Right.CUSTOMERS_WRITE)));
    }

    private static String asked(Frame frame, Erasure erasure) {
        if (erasure.fromLedger()) {
            return frame.text(
                    erasure.state() == Erasure.State.REQUESTED
                            ? "privacy.asked-by.ledger.others"
                            : "privacy.asked-by.ledger",
                    frame.moment(erasure.requestedAt()));
        }
        return frame.text(
                "privacy.asked-by", erasure.requestedByName(), frame.moment(erasure.requestedAt()), erasure.reason());
    }

    private String next(Frame frame, Erasure erasure) {
        Instant ended = erasure.endedAt();
        return switch (erasure.state()) {
            case REQUESTED -> frame.text("privacy.next.requested");
            case WAITING ->
                erasure.fromLedger()
                        ? frame.text("privacy.next.repeated")
                        : frame.text(
                                "privacy.next.waiting",
                                Objects.requireNonNullElse(erasure.approvedByName(), ""),
                                frame.moment(Objects.requireNonNull(erasure.dueAt())));
            case HELD -> frame.text("privacy.next.held");
            case RUNNING -> frame.text("privacy.next.running");
            case DONE ->
                frame.text("privacy.next.done", frame.moment(Objects.requireNonNull(ended)), erased(frame, erasure));
            case CANCELLED ->
                frame.text(
                        "privacy.next.cancelled",
                        Objects.requireNonNullElse(erasure.endedByName(), ""),
                        frame.moment(Objects.requireNonNull(ended)));
        };
    }

    private String erased(Frame frame, Erasure erasure) {
        return erasures.counts(erasure.id()).entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> frame.text("privacy.erased." + each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String colour(Erasure.State state) {
        return switch (state) {
            case REQUESTED, WAITING, RUNNING -> "at-risk";
            case HELD -> "late";
            case DONE -> "met";
            case CANCELLED -> "excluded";
        };
    }

    private static String icon(Erasure.State state) {
        return switch (state) {
            case REQUESTED, WAITING, RUNNING -> "hourglass-split";
            case HELD -> "lock-fill";
            case DONE -> "check-circle-fill";
            case CANCELLED -> "dash-circle";
        };
    }
}
