package heed.channels.mail.boxes;

import heed.channels.mail.MailboxDirectory;
import heed.channels.mail.MailboxDirectory.KnownMailbox;
import heed.identity.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How each mailbox is doing. */
@Component
class MailboxStates {

    /** So long may nothing be heard of a mailbox before it is called silent. */
    static final Duration SILENCE = Duration.ofMinutes(10);

    private final MailboxDirectory mailboxes;
    private final Connections connections;
    private final Cursors cursors;
    private final MailLags lags;
    private final Clock clock;

    MailboxStates(MailboxDirectory mailboxes, Connections connections, Cursors cursors, MailLags lags, Clock clock) {
        this.mailboxes = mailboxes;
        this.connections = connections;
        this.cursors = cursors;
        this.lags = lags;
        this.clock = clock;
    }

    /**
     * @param state {@code not-connected}, {@code paused}, {@code starting}, {@code well}, {@code trouble} or {@code silent}
     * @param lookedAt when everything that lay there had been stored
     * @param oldestWithoutPlace when the oldest letter came that is stored but not yet in a conversation
     * @param oldestReplyWaiting when the oldest reply was written that has not left yet
     */
    record MailboxState(
            String address,
            String state,
            @Nullable Instant lookedAt,
            long fetched,
            @Nullable Instant oldestWithoutPlace,
            @Nullable Instant oldestReplyWaiting,
            String trouble,
            List<String> facts,
            @Nullable Instant troubleSince) {}

    /** Of the mailboxes that the actor may know, by address. */
    List<MailboxState> all(Actor actor) {
        List<KnownMailbox> known = mailboxes.readableBy(actor);
        Map<UUID, Cursors.State> states = cursors.states();
        Map<UUID, Connection> connected = connections.all();
        Map<String, MailLags.Lag> waiting = lags.byMailbox();
        return known.stream()
                .map(each -> state(
                        each,
                        Optional.ofNullable(connected.get(each.id())),
                        states.get(each.id()),
                        waiting.getOrDefault(each.address(), MailLags.Lag.NONE)))
                .toList();
    }

    private MailboxState state(
            KnownMailbox mailbox, Optional<Connection> connection, Cursors.@Nullable State cursor, MailLags.Lag lag) {
        return new MailboxState(
                mailbox.address(),
                connection.map(each -> word(each, cursor)).orElse("not-connected"),
                cursor == null ? null : cursor.lookedAt(),
                cursor == null ? 0 : cursor.fetched(),
                lag.oldestWithoutPlace(),
                lag.oldestReplyWaiting(),
                cursor == null ? "" : cursor.trouble(),
                cursor == null ? List.of() : cursor.troubleFacts(),
                cursor == null ? null : cursor.troubleSince());
    }

    private String word(Connection connection, Cursors.@Nullable State cursor) {
        if (connection.paused()) {
            return "paused";
        }
        if (cursor == null || cursor.lookedAt() == null && cursor.trouble().isEmpty()) {
            return "starting";
        }
        if (!cursor.trouble().isEmpty()) {
            return "trouble";
        }
        Instant looked = cursor.lookedAt();
        return looked != null && looked.isBefore(clock.instant().minus(SILENCE)) ? "silent" : "well";
    }
}
