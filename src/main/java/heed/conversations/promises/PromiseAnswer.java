package heed.conversations.promises;

import heed.conversations.promises.Promise.Settlement;
import heed.identity.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise as the API shows it.
 *
 * @param dueOn the day, where only a day was promised
 * @param firstDueAt the date that counts
 * @param moves other dates it was given, where one promise is asked for
 */
record PromiseAnswer(
        UUID id,
        UUID conversation,
        @Nullable UUID entry,
        String text,
        Person owner,
        Instant madeAt,
        String madeBy,
        String state,
        Instant dueAt,
        @Nullable LocalDate dueOn,
        Instant firstDueAt,
        @Nullable Instant missedAt,
        @Nullable Settled settled,
        @Nullable List<MoveAnswer> moves,
        String url) {

    /** A member of staff. */
    record Person(UUID id, String name) {}

    /** When and by whom it was settled; the reason is empty for a promise that was kept. */
    record Settled(Instant at, String by, String reason) {}

    /** Another date it was given. */
    record MoveAnswer(Instant at, String by, Instant from, Instant to, String reason) {}

    static PromiseAnswer of(Promise promise, Map<StaffId, String> names, ZoneId zone, @Nullable List<Move> moves) {
        Settlement settlement = promise.settlement();
        return new PromiseAnswer(
                promise.id().value(),
                promise.conversation().value(),
                promise.entry() == null ? null : promise.entry().value(),
                promise.text(),
                new Person(promise.owner().value(), names.getOrDefault(promise.owner(), "")),
                promise.made().at(),
                promise.made().name(),
                promise.state().key(),
                promise.due().at(),
                promise.due().wholeDay() ? promise.due().day(zone) : null,
                promise.firstDue(),
                promise.missedAt(),
                settlement == null ? null : new Settled(settlement.at(), settlement.name(), settlement.reason()),
                moves == null
                        ? null
                        : moves.stream()
                                .map(each -> new MoveAnswer(
                                        each.at(),
                                        each.byName(),
                                        each.from(),
                                        each.to().at(),
                                        each.reason()))
                                .toList(),
                "/promises/" + promise.id().value());
    }
}
