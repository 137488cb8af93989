package heed.parties.privacy;

import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerId;
import heed.parties.CustomerPanel;
import heed.parties.privacy.pages.PrivacyPart;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Export, erasure and holds on a customer's page. */
@Component
class PrivacyPanel implements CustomerPanel {

    private static final int MOST = 5;

    private final Erasures erasures;
    private final ErasureLines lines;
    private final LegalHolds holds;
    private final Exports exports;
    private final Templates templates;
    private final Clock clock;

    PrivacyPanel(
            Erasures erasures,
            ErasureLines lines,
            LegalHolds holds,
            Exports exports,
            Templates templates,
            Clock clock) {
        this.erasures = erasures;
        this.lines = lines;
        this.holds = holds;
        this.exports = exports;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public boolean beside() {
        return true;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Actor actor, CustomerId id, Collection<CustomerId> all) {
        return actor.may(Right.PRIVACY_WRITE) || actor.may(Right.CUSTOMERS_WRITE)
                ? Optional.of(panel(frame, actor, id, all, "", "", Faults.NONE))
                : Optional.empty();
    }

    Panel panel(
            Frame frame,
            Actor actor,
            CustomerId id,
            Collection<CustomerId> all,
            String failed,
            String typed,
            Faults faults) {
        boolean decides = actor.may(Right.PRIVACY_WRITE);
        var part = new PrivacyPart(
                "/customers/" + id.value(),
                decides,
                actor.may(Right.CUSTOMERS_WRITE),
                holds.of(all).stream()
                        .filter(LegalHold::inForce)
                        .map(each -> hold(frame, each))
                        .toList(),
                erasures.latestOf(id).stream()
                        .flatMap(each -> lines.of(frame, actor, List.of(each)).stream())
                        .findFirst()
                        .orElse(null),
                decides
                        ? exports.of(all, MOST).stream()
                                .map(each -> line(frame, each))
                                .toList()
                        : List.of(),
                failed,
                typed,
                faults);
        return new Panel("privacy", frame.text("privacy.panel"), templates.partiesPrivacyPanel(frame, part));
    }

    private PrivacyPart.ExportLine line(Frame frame, Export export) {
        boolean open = export.open(clock.instant());
        return new PrivacyPart.ExportLine(
                export.id().toString(),
                frame.text(
                        open ? "privacy.export.open" : "privacy.export.over",
                        export.askedBy(),
                        frame.date(export.askedAt()),
                        frame.date(export.expiresAt())),
                open);
    }

    private static PrivacyPart.Hold hold(Frame frame, LegalHold hold) {
        return new PrivacyPart.Hold(
                hold.id().toString(),
                hold.reason(),
                frame.text("privacy.hold.since", hold.placedBy(), frame.date(hold.placedAt())));
    }
}
