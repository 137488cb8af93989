package heed.conversations.promises;

import heed.conversations.KnownConversation;
import heed.conversations.promises.DueWords.Meant;
import heed.conversations.promises.FoundPromises.OwnedIn;
import heed.conversations.promises.Promise.Settlement;
import heed.conversations.promises.pages.Choice;
import heed.conversations.promises.pages.Mark;
import heed.conversations.promises.pages.PromiseRow;
import heed.conversations.promises.pages.UnbackedRow;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.web.Frame;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out promises for a page, in the reader's language and zone; a whole day is a day where the company is. */
@Component
class PromiseParts {

    private static final Duration SOON = Duration.ofHours(2);

    private final FindPromises findPromises;
    private final StaffDirectory staff;
    private final CustomerDirectory customers;
    private final Clock clock;

    PromiseParts(FindPromises findPromises, StaffDirectory staff, CustomerDirectory customers, Clock clock) {
        this.findPromises = findPromises;
        this.staff = staff;
        this.customers = customers;
        this.clock = clock;
    }

    /** Of one conversation. */
    List<PromiseRow> rows(Frame frame, Actor actor, KnownConversation conversation, List<Promise> promises) {
        return rows(
                frame,
                actor,
                promises.stream()
                        .map(each -> new ListedPromise(
                                each,
                                conversation.number(),
                                conversation.subject(),
                                conversation.queue(),
                                conversation.customer()))
                        .toList());
    }

    /** Of several, with one question for all names. */
    List<PromiseRow> rows(Frame frame, Actor actor, List<ListedPromise> listed) {
        if (listed.isEmpty()) {
            return List.of();
        }
        Map<StaffId, String> owners = staff.names(
                listed.stream().map(each -> each.promise().owner()).distinct().toList());
        Map<CustomerId, String> names = customers.names(
                listed.stream().map(ListedPromise::customer).distinct().toList());
        Map<String, Set<OwnedIn>> able = findPromises.able(listed.stream()
                .filter(each -> each.promise().waits())
                .map(ListedPromise::queue)
                .collect(Collectors.toSet()));
        Instant now = clock.instant();
        return listed.stream()
                .map(each -> row(frame, actor, each, now, owners, names, able))
                .toList();
    }

    private static PromiseRow row(
            Frame frame,
            Actor actor,
            ListedPromise listed,
            Instant now,
            Map<StaffId, String> owners,
            Map<CustomerId, String> names,
            Map<String, Set<OwnedIn>> able) {
        Promise promise = listed.promise().at(now);
        Settlement settlement = promise.settlement();
        boolean needsOwner = promise.waits()
                && !able.getOrDefault(listed.queue(), Set.of())
                        .contains(new OwnedIn(promise.owner().value(), listed.queue()));
        return new PromiseRow(
                promise.id().value().toString(),
                "/promises/" + promise.id().value(),
                promise.text(),
                mark(frame, promise, now),
                due(frame, promise.due()),
                promise.moved() ? first(frame, promise) : "",
                owners.getOrDefault(promise.owner(), ""),
                needsOwner,
                promise.waits(),
                actor.may(Right.CONVERSATIONS_WRITE, listed.queue()),
                settlement == null ? "" : settlement.reason(),
                names.getOrDefault(listed.customer(), ""),
                listed.subject(),
                "/conversations/" + listed.number());
    }

    private static Mark mark(Frame frame, Promise promise, Instant now) {
        Settlement settlement = promise.settlement();
        String at = settlement == null ? "" : frame.moment(settlement.at());
        String due = due(frame, promise.due());
        return switch (promise.state()) {
            case OPEN ->
                promise.due().at().isBefore(now.plus(SOON))
                        ? new Mark("at-risk", "circle-half", frame.text("promises.mark.open", due))
                        : new Mark("met", "clock", frame.text("promises.mark.open", due));
            case BROKEN -> new Mark("late", "exclamation-triangle-fill", frame.text("promises.mark.broken", due));
            case KEPT -> new Mark("met", "check-circle-fill", frame.text("promises.mark.kept", at));
            case KEPT_LATE ->
                new Mark(
                        "late",
                        "exclamation-triangle-fill",
                        frame.text("promises.mark.kept-late", at, first(frame, promise)));
            case RELEASED -> new Mark("excluded", "slash-circle", frame.text("promises.mark.released", at));
        };
    }

    /** "Tue 24 November, 10:00", or the day alone. */
    static String due(Frame frame, Due due) {
        return due.wholeDay() ? frame.day(due.day(frame.company().zone())) : frame.moment(due.at());
    }

    private static String first(Frame frame, Promise promise) {
        boolean midnight = promise.firstDue()
                .equals(new Due(promise.firstDue(), true)
                        .day(frame.company().zone())
                        .plusDays(1)
                        .atStartOfDay(frame.company().zone())
                        .toInstant());
        return due(frame, new Due(promise.firstDue(), midnight));
    }

    UnbackedRow unbacked(Frame frame, Commitment commitment, long number, String subject) {
        LocalDate day = LocalDate.ofInstant(commitment.at(), frame.zone());
        LocalDate today = today(frame);
        Optional<Meant> meant = DueWords.in(commitment.words(), day);
        return new UnbackedRow(
                commitment.id().toString(),
                commitment.words(),
                meant.map(Meant::day)
                        .filter(each -> !each.isBefore(today))
                        .map(LocalDate::toString)
                        .orElse(""),
                meant.map(PromiseParts::time).orElse(""),
                frame.moment(commitment.at()),
                "/conversations/" + number,
                subject);
    }

    static String time(Meant meant) {
        return meant.time() == null ? "" : meant.time().toString();
    }

    LocalDate today(Frame frame) {
        return LocalDate.ofInstant(clock.instant(), frame.zone());
    }

    /** Who may answer the queue; chosen is the one who has it, or the reader. */
    List<Choice> owners(Actor actor, String queue, @Nullable String chosen) {
        String mine = chosen != null && !chosen.isEmpty()
                ? chosen
                : actor.staff() == null ? "" : actor.staff().toString();
        return staff.whoMayAnswer(queue).stream()
                .map(each -> new Choice(
                        each.id().value().toString(),
                        each.name(),
                        each.id().value().toString().equals(mine)))
                .toList();
    }
}
