package heed.identity.retention;

import heed.identity.QueueCatalogue;
import heed.identity.retention.pages.RetentionPage;
import heed.web.Frame;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says of rules and of their nights how they stand, in the reader's language. */
@Component
class RetentionLines {

    private final QueueCatalogue queues;
    private final Clock clock;

    RetentionLines(QueueCatalogue queues, Clock clock) {
        this.queues = queues;
        this.clock = clock;
    }

    static String url(RetentionRule rule) {
        return "/settings/privacy/retention/" + rule.id();
    }

    RetentionPage.Line line(Frame frame, RetentionRule rule) {
        RetentionRule.State state = rule.state(clock.instant());
        return new RetentionPage.Line(
                url(rule),
                rule.name(),
                rule.place(),
                says(frame, rule),
                state.key(),
                colour(state),
                icon(state),
                next(frame, rule, state));
    }

    private String says(Frame frame, RetentionRule rule) {
        String queue = rule.fit().queue();
        String tag = rule.fit().tag();
        Integer days = rule.days();
        return Stream.of(
                        frame.text("retention.what." + rule.kind()),
                        queue == null
                                ? ""
                                : frame.text(
                                        "retention.in-queue", queues.names().getOrDefault(queue, queue)),
                        tag == null ? "" : frame.text("retention.with-tag", tag),
                        days == null ? frame.text("retention.stays") : frame.text("retention.goes", days))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String next(Frame frame, RetentionRule rule, RetentionRule.State state) {
        RetentionRule.Release release = rule.release();
        return switch (state) {
            case DRAFT -> frame.text("retention.next.draft");
            case TRIED -> frame.text("retention.next.tried");
            case WAITING ->
                frame.text(
                        "retention.next.waiting",
                        Objects.requireNonNull(release).byName(),
                        frame.moment(release.runsFrom()));
            case IN_FORCE ->
                frame.text(
                        "retention.next.in-force",
                        Objects.requireNonNull(release).byName(),
                        frame.date(release.runsFrom()));
            case ENDED ->
                frame.text(
                        "retention.next.ended",
                        Objects.requireNonNullElse(rule.endedByName(), ""),
                        frame.date(Objects.requireNonNull(rule.endedAt())));
        };
    }

    RetentionPage.RunLine run(Frame frame, RetentionRule rule, RetentionRun run) {
        String ending = run.ending() == null ? "running" : run.ending();
        return new RetentionPage.RunLine(
                rule.name(),
                url(rule),
                frame.text(
                        "retention.run",
                        frame.day(run.night()),
                        run.gone(),
                        run.hindered(),
                        frame.text("retention.ending." + ending)),
                run.counts().entrySet().stream()
                        .filter(each -> each.getValue() > 0)
                        .map(each -> frame.text("retention.gone." + each.getKey(), each.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    private static String colour(RetentionRule.State state) {
        return switch (state) {
            case DRAFT, ENDED -> "excluded";
            case TRIED, WAITING -> "at-risk";
            case IN_FORCE -> "met";
        };
    }

    private static String icon(RetentionRule.State state) {
        return switch (state) {
            case DRAFT -> "pencil";
            case TRIED, WAITING -> "hourglass-split";
            case IN_FORCE -> "check-circle-fill";
            case ENDED -> "dash-circle";
        };
    }
}
