package heed.parties.consent;

import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerId;
import heed.parties.CustomerPanel;
import heed.parties.consent.pages.ConsentPage;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a customer agreed and objected to, on their page. */
@Component
class ConsentPanel implements CustomerPanel {

    static final ConsentPage.Form BLANK = new ConsentPage.Form("", "", "", "");

    private final Purposes purposes;
    private final Consents consents;
    private final ContactLimits limits;
    private final Templates templates;

    ConsentPanel(Purposes purposes, Consents consents, ContactLimits limits, Templates templates) {
        this.purposes = purposes;
        this.consents = consents;
        this.limits = limits;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 40;
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
            ConsentPage.Form typed,
            String failed,
            Faults faults) {
        List<ConsentAct> acts = consents.of(all);
        List<ContactLimit> known = limits.of(all);
        var page = new ConsentPage(
                "/customers/" + id.value(),
                purposes.all().stream()
                        .filter(each -> each.retiredAt() == null || latest(acts, each) != null)
                        .map(each -> row(frame, each, latest(acts, each)))
                        .toList(),
                known.stream()
                        .filter(each -> each.liftedAt() == null)
                        .map(each -> limit(frame, each))
                        .toList(),
                past(frame, acts, known),
                actor.may(Right.CUSTOMERS_WRITE),
                typed,
                failed,
                faults);
        return new Panel("consent", frame.text("parties.consent"), templates.partiesConsentConsent(frame, page));
    }

    private static @Nullable ConsentAct latest(List<ConsentAct> acts, Purpose purpose) {
        return acts.stream()
                .filter(each -> each.purpose().equals(purpose.key()))
                .findFirst()
                .orElse(null);
    }

    private static ConsentPage.Row row(Frame frame, Purpose purpose, @Nullable ConsentAct act) {
        boolean given = act == null ? purpose.basis() == Basis.INTEREST : act.given();
        String words = act == null
                ? frame.text("parties.consent.unsaid." + purpose.basis().key())
                : frame.text(act.given() ? "parties.consent.given" : "parties.consent.withdrawn");
        return new ConsentPage.Row(
                purpose.key(),
                purpose.text(frame.locale().getLanguage()),
                act == null ? "excluded" : given ? "met" : "at-risk",
                act == null ? "dash-circle" : given ? "check-circle-fill" : "slash-circle",
                words,
                act == null ? "" : said(frame, act),
                act != null && act.given(),
                purpose.retiredAt() == null);
    }

    private static String said(Frame frame, ConsentAct act) {
        return frame.text("parties.consent.said", frame.moment(act.at()), act.how(), act.version(), act.recordedBy());
    }

    private static ConsentPage.Limit limit(Frame frame, ContactLimit limit) {
        return new ConsentPage.Limit(
                limit.id().toString(),
                words(frame, limit),
                frame.text("parties.limit.since", frame.date(limit.since()), limit.setBy(), limit.reason()));
    }

    private static String words(Frame frame, ContactLimit limit) {
        return limit.purpose() == null
                ? frame.text("parties.limit." + limit.kind().key())
                : frame.text("parties.limit.objection-to", limit.purpose());
    }

    /** Everything said, the latest first: it shows what stood when. */
    private static List<String> past(Frame frame, List<ConsentAct> acts, List<ContactLimit> limits) {
        record Line(Instant at, String words) {}
        return Stream.concat(
                        acts.stream()
                                .map(each -> new Line(
                                        each.at(),
                                        frame.text(
                                                each.given()
                                                        ? "parties.consent.past-given"
                                                        : "parties.consent.past-withdrawn",
                                                each.purpose(),
                                                said(frame, each)))),
                        limits.stream()
                                .filter(each -> each.liftedAt() != null)
                                .map(each -> new Line(
                                        Objects.requireNonNull(each.liftedAt()),
                                        frame.text(
                                                "parties.limit.lifted",
                                                words(frame, each),
                                                frame.moment(Objects.requireNonNull(each.liftedAt())),
                                                Objects.requireNonNullElse(each.liftedBy(), "")))))
                .sorted(Comparator.comparing(Line::at).reversed())
                .map(Line::words)
                .toList();
    }
}
