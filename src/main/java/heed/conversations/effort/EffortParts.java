package heed.conversations.effort;

import heed.conversations.QueueNames;
import heed.conversations.effort.EffortController.Days;
import heed.conversations.effort.EffortFigures.Case;
import heed.conversations.effort.EffortReport.Answer;
import heed.conversations.effort.pages.EffortCasesPage;
import heed.conversations.effort.pages.EffortPage;
import heed.conversations.effort.pages.EffortPage.Number;
import heed.conversations.effort.pages.EffortPage.Part;
import heed.conversations.effort.pages.EffortPage.Tab;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.identity.TeamQueues;
import heed.web.Frame;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays the report out for a page; every number leads to its cases. */
@Component
class EffortParts {

    private final QueueNames queues;
    private final TeamQueues teams;
    private final StaffDirectory staff;

    EffortParts(QueueNames queues, TeamQueues teams, StaffDirectory staff) {
        this.queues = queues;
        this.teams = teams;
        this.staff = staff;
    }

    EffortPage page(Frame frame, Days window, EffortBy by, Answer answer) {
        List<Tab> tabs = Stream.concat(
                        Arrays.stream(EffortBy.values())
                                .map(each -> new Tab("by." + each.key(), url(window.many(), each), each == by)),
                        Stream.of(7, 28, 90).map(days -> new Tab("days." + days, url(days, by), days == window.many())))
                .toList();
        return new EffortPage(
                words(frame, window),
                window.many(),
                by.key(),
                tabs,
                part(frame, window, by, answer.total(), null),
                answer.parts().stream()
                        .map(each -> part(frame, window, by, each, each.key()))
                        .toList(),
                answer.formula().version(),
                answer.formula().reopenDays(),
                "/effort/report.csv?by=" + by.key() + "&days=" + window.many());
    }

    String words(Frame frame, Days window) {
        return frame.text("effort.window", frame.date(window.first()), frame.date(window.last()));
    }

    private Part part(Frame frame, Days window, EffortBy by, EffortPart part, @Nullable String key) {
        var b = part.begun();
        var c = part.closed();
        return new Part(
                key == null ? "" : shown(frame, by, part),
                b.conversations(),
                decimal(frame, part.index()),
                cases(window.many(), by, EffortFigure.INDEX, key),
                decimal(frame, part.messages()),
                c.standing(),
                cases(window.many(), by, EffortFigure.MESSAGES, key),
                List.of(
                        number(frame, window, by, EffortFigure.CONTACTS, key, b.contacts()),
                        number(frame, window, by, EffortFigure.TRANSFERS, key, b.transfers()),
                        number(frame, window, by, EffortFigure.REPEATS, key, b.repeats()),
                        number(frame, window, by, EffortFigure.SWITCHES, key, b.switches()),
                        number(frame, window, by, EffortFigure.CLARIFICATIONS, key, b.clarifications()),
                        number(frame, window, by, EffortFigure.WAITS, key, b.waits())),
                c.closings(),
                cases(window.many(), by, EffortFigure.CLOSINGS, key),
                List.of(
                        number(frame, window, by, EffortFigure.REOPENED, key, c.reopened()),
                        number(frame, window, by, EffortFigure.UNCONFIRMED, key, c.unconfirmed()),
                        number(frame, window, by, EffortFigure.UNANSWERED, key, c.unanswered())),
                frame.duration(Duration.ofSeconds(b.waitedSeconds())));
    }

    private static String shown(Frame frame, EffortBy by, EffortPart part) {
        if (by == EffortBy.CHANNEL) {
            return frame.word("web.channel", part.key());
        }
        return part.name().isEmpty() ? frame.text("effort.nobody") : part.name();
    }

    private static Number number(
            Frame frame, Days window, EffortBy by, EffortFigure figure, @Nullable String key, long many) {
        return new Number(figure.key(), frame.number(many), many == 0 ? "" : cases(window.many(), by, figure, key));
    }

    private static @Nullable String decimal(Frame frame, @Nullable BigDecimal number) {
        return number == null ? null : frame.decimal(number);
    }

    private static String url(int days, EffortBy by) {
        return "/effort?by=" + by.key() + "&days=" + days;
    }

    static String cases(int days, EffortBy by, EffortFigure figure, @Nullable String part) {
        return "/effort/cases?figure=" + figure.key() + "&by=" + by.key() + "&days=" + days
                + (part == null ? "" : "&part=" + URLEncoder.encode(part, StandardCharsets.UTF_8));
    }

    String name(Frame frame, EffortBy by, String part) {
        return switch (by) {
            case QUEUE -> queues.names().getOrDefault(part, part);
            case CHANNEL -> frame.word("web.channel", part);
            case TEAM ->
                teams.all().stream()
                        .filter(team -> team.key().equals(part))
                        .map(TeamQueues.Answering::name)
                        .findFirst()
                        .orElse(part);
            case AGENT -> agent(frame, part);
        };
    }

    private String agent(Frame frame, String part) {
        try {
            var id = new StaffId(UUID.fromString(part));
            return staff.names(List.of(id)).getOrDefault(id, "");
        } catch (IllegalArgumentException nobody) {
            return frame.text("effort.nobody");
        }
    }

    List<EffortCasesPage.Row> rows(Frame frame, List<Case> cases) {
        Map<String, String> names = queues.names();
        return cases.stream()
                .map(each -> new EffortCasesPage.Row(
                        "/conversations/" + each.number(),
                        each.subject().isEmpty() ? frame.text("conversations.no-subject") : each.subject(),
                        names.getOrDefault(each.queue(), each.queue()),
                        frame.moment(each.at()),
                        each.adds(),
                        each.index()))
                .toList();
    }
}
