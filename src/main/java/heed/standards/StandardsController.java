package heed.standards;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.Right;
import heed.standards.pages.StandardRow;
import heed.standards.pages.StandardsPage;
import heed.templates.Templates;
import heed.web.Frame;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of standards. */
@Controller
class StandardsController {

    private final Standards standards;
    private final AskAttainment attainment;
    private final Templates templates;
    private final Clock clock;

    StandardsController(Standards standards, AskAttainment attainment, Templates templates, Clock clock) {
        this.standards = standards;
        this.attainment = attainment;
        this.templates = templates;
        this.clock = clock;
    }

    /** @param attainment of its own window; with no data where it does not judge */
    private record Judged(StandardVersion version, Attainment attainment, boolean isInForce) {

        long misses() {
            return isInForce ? attainment.spent() : -1;
        }
    }

    @GetMapping("/standards")
    JteModel list(Frame frame, Actor actor) {
        Instant now = clock.instant();
        return templates.standardsStandards(
                frame,
                new StandardsPage(
                        standards.all(actor).stream()
                                .map(newest -> judged(actor, newest, now))
                                .sorted(Comparator.comparing(Judged::misses).reversed())
                                .map(each -> row(frame, each, now))
                                .toList(),
                        actor.may(Right.STANDARDS_WRITE)));
    }

    private Judged judged(Actor actor, StandardVersion newest, Instant now) {
        StandardVersion shown = newest.inForceAt(now)
                ? newest
                : standards.find(actor, newest.code()).shownAt(now);
        boolean isInForce = shown.inForceAt(now);
        Attainment whole = isInForce
                ? attainment
                        .ask(shown, shown.window().endingAt(now, shown.zone()), null, Map.of(), now)
                        .whole()
                : Attainment.of(shown, Counts.NONE);
        return new Judged(shown, whole, isInForce);
    }

    private static StandardRow row(Frame frame, Judged judged, Instant now) {
        StandardVersion version = judged.version();
        Attainment whole = judged.attainment();
        var percent = whole.percent();
        return new StandardRow(
                version.code(),
                version.statementIn(frame.locale().getLanguage()),
                StandardWords.state(frame, version, now),
                judged.isInForce() ? StandardWords.verdict(frame, whole.verdict()) : null,
                AnswerParts.bullet(frame, whole),
                percent == null ? "" : frame.text("standards.percent", frame.decimal(percent)),
                percent == null
                        ? ""
                        : frame.text("standards.of", frame.number(whole.good()), frame.number(whole.total())),
                StandardWords.window(frame, version.window()));
    }
}
