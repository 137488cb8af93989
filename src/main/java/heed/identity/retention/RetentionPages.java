package heed.identity.retention;

import heed.identity.Actor;
import heed.identity.Keepsake;
import heed.identity.Keepsake.Found;
import heed.identity.QueueCatalogue;
import heed.identity.Right;
import heed.identity.retention.pages.RetentionForm;
import heed.identity.retention.pages.RetentionPage;
import heed.identity.retention.pages.RetentionRulePage;
import heed.web.Faults;
import heed.web.Frame;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the pages of retention show. */
@Component
class RetentionPages {

    private static final int MOST = 50;
    private static final int NIGHTS = 14;

    private final RetentionRules rules;
    private final RetentionRuns runs;
    private final RetentionLines lines;
    private final Keepsakes kinds;
    private final TryRetention tryRetention;
    private final QueueCatalogue queues;
    private final Clock clock;

    RetentionPages(
            RetentionRules rules,
            RetentionRuns runs,
            RetentionLines lines,
            Keepsakes kinds,
            TryRetention tryRetention,
            QueueCatalogue queues,
            Clock clock) {
        this.rules = rules;
        this.runs = runs;
        this.lines = lines;
        this.kinds = kinds;
        this.tryRetention = tryRetention;
        this.queues = queues;
        this.clock = clock;
    }

    /** What somebody has typed into the form of a rule. */
    record Typed(
            String kind,
            String name,
            String place,
            String days,
            boolean keepForGood,
            String queue,
            String tag,
            int version) {

        static final Typed NOTHING = new Typed("conversations", "", "100", "", false, "", "", 0);

        static Typed of(RetentionRule rule) {
            Integer days = rule.days();
            return new Typed(
                    rule.kind(),
                    rule.name(),
                    String.valueOf(rule.place()),
                    days == null ? "" : days.toString(),
                    days == null,
                    rule.fit().queue() == null ? "" : rule.fit().queue(),
                    rule.fit().tag() == null ? "" : rule.fit().tag(),
                    rule.version());
        }
    }

    RetentionPage list(Actor actor, Frame frame, Typed typed, Faults faults) {
        actor.require(Right.PRIVACY_WRITE);
        List<RetentionRule> standing = rules.standing();
        List<RetentionPage.Group> groups = kinds.all().stream()
                .map(kind -> new RetentionPage.Group(
                        kind.key(),
                        frame.text("retention.what." + kind.key()),
                        standing.stream()
                                .filter(each -> each.kind().equals(kind.key()))
                                .map(each -> lines.line(frame, each))
                                .toList()))
                .filter(each -> !each.lines().isEmpty())
                .toList();
        return new RetentionPage(
                groups, latest(frame), form(frame, "/settings/privacy/retention", typed, kinds.all()), faults);
    }

    private List<RetentionPage.RunLine> latest(Frame frame) {
        List<RetentionRun> latest = runs.latest(NIGHTS);
        Map<UUID, RetentionRule> byId = latest.stream()
                .map(RetentionRun::rule)
                .distinct()
                .flatMap(each -> rules.find(each).stream())
                .collect(Collectors.toMap(RetentionRule::id, Function.identity()));
        return latest.stream()
                .flatMap(each -> Stream.ofNullable(byId.get(each.rule())).map(rule -> lines.run(frame, rule, each)))
                .toList();
    }

    RetentionRulePage rule(
            Actor actor, Frame frame, RetentionRule rule, @Nullable Typed typed, String after, Faults faults) {
        Instant now = clock.instant();
        RetentionRule.State state = rule.state(now);
        boolean own = actor.staff() != null && actor.staff().equals(rule.writtenBy());
        boolean changes = rule.release() == null && rule.endedAt() == null;
        List<Found> found = tryRetention.list(actor, rule, RetentionCursor.read(after), MOST + 1);
        List<Found> shown = found.subList(0, Math.min(MOST, found.size()));
        return new RetentionRulePage(
                lines.line(frame, rule),
                frame.text("retention.written", rule.writtenByName(), frame.moment(rule.writtenAt())),
                trial(frame, rule),
                shown.stream().map(each -> finding(frame, rule.kind(), each)).toList(),
                found.size() > MOST ? RetentionCursor.text(shown.getLast().mark()) : null,
                state != RetentionRule.State.ENDED,
                state == RetentionRule.State.TRIED && !own,
                state == RetentionRule.State.TRIED && own,
                state != RetentionRule.State.ENDED,
                changes
                        ? form(
                                frame,
                                RetentionLines.url(rule),
                                typed == null ? Typed.of(rule) : typed,
                                kinds.find(rule.kind()).stream().toList())
                        : null,
                runs.of(rule.id(), new UUID(-1, -1), NIGHTS).stream()
                        .map(each -> lines.run(frame, rule, each))
                        .toList(),
                faults);
    }

    private static @Nullable String trial(Frame frame, RetentionRule rule) {
        RetentionRule.Trial trial = rule.trial();
        if (trial == null || trial.version() != rule.version()) {
            return null;
        }
        return frame.text(
                trial.whole() ? "retention.trial.found" : "retention.trial.found-at-least",
                trial.byName(),
                frame.moment(trial.at()),
                trial.fits() - trial.hindered(),
                trial.hindered());
    }

    private static RetentionRulePage.Finding finding(Frame frame, String kind, Found found) {
        return new RetentionRulePage.Finding(
                name(frame, kind, found),
                found.url(),
                frame.text("retention.since", frame.date(found.since())),
                found.hindrance() == null ? null : frame.text(found.hindrance()));
    }

    static String name(Frame frame, String kind, Found found) {
        return frame.text("retention.found." + kind, found.facts().toArray());
    }

    private RetentionForm form(Frame frame, String action, Typed typed, List<Keepsake> offered) {
        return new RetentionForm(
                action,
                offered.stream()
                        .map(each -> new RetentionForm.Choice(
                                each.key(),
                                frame.text("retention.kind." + each.key()),
                                each.key().equals(typed.kind())))
                        .toList(),
                typed.name(),
                typed.place(),
                typed.days(),
                typed.keepForGood(),
                queues.names().entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(each -> new RetentionForm.Choice(
                                each.getKey(), each.getValue(), each.getKey().equals(typed.queue())))
                        .toList(),
                typed.tag(),
                typed.version());
    }
}
