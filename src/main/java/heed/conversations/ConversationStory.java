package heed.conversations;

import static heed.conversations.ConversationMeasurements.ACKNOWLEDGEMENT;
import static heed.conversations.ConversationMeasurements.CLOSED_TOO_SOON;
import static heed.conversations.ConversationMeasurements.FIRST_RESPONSE;
import static heed.conversations.ConversationMeasurements.FORMULA;
import static heed.conversations.ConversationMeasurements.MESSAGES;
import static heed.conversations.ConversationMeasurements.NEXT_RESPONSE;
import static heed.conversations.ConversationMeasurements.RESOLUTION;

import heed.measurement.Fact;
import heed.measurement.Measurement;
import heed.measurement.Pause;
import heed.measurement.Subject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a conversation's facts once, from first to last. Only a public reply by a person stops a reply clock; any delivered
 * answer, an automatic one too, stops the acknowledgement; each opening of the matter is resolved for itself.
 */
class ConversationStory {

    /** A customer who is back by then was not helped. */
    private static final Duration BACK_WITHIN = Duration.ofDays(7);

    private final Subject subject;
    private final List<Measurement> done = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private final Map<String, String> dimensions = new HashMap<>();
    private final @Nullable String customer;
    private @Nullable Instant pausedSince;
    private @Nullable Instant acknowledging;
    private @Nullable Instant answering;
    private @Nullable Instant resolving;
    private @Nullable Instant closed;
    private @Nullable Instant returned;
    private boolean acknowledged;
    private boolean answered;
    private boolean resolved;
    private int nextResponses;
    private int resolutions;
    private int closings;
    private int messages;

    ConversationStory(Subject subject, List<Fact> facts) {
        this.subject = subject;
        this.customer = facts.stream()
                .filter(fact -> fact.kind().equals("customer-corrected"))
                .map(fact -> fact.details().getOrDefault("customer", ""))
                .reduce((_, last) -> last)
                .orElse(null);
        if (facts.stream().anyMatch(fact -> fact.kind().equals("split-undone"))) {
            return;
        }
        Set<String> void_ = voided(facts);
        facts.stream().filter(fact -> counts(fact, void_)).forEach(this::read);
        settleClosing();
        boolean mergedAway = facts.stream()
                .anyMatch(fact -> fact.kind().equals("merged")
                        && !void_.contains("merge:" + fact.details().get("merge")));
        if (!mergedAway) {
            running();
        }
    }

    List<Measurement> measurements() {
        return List.copyOf(done);
    }

    /** Replies that never arrived, merges and waivers that were undone, and entries that were split off. */
    private static Set<String> voided(List<Fact> facts) {
        var voided = new HashSet<String>();
        for (Fact fact : facts) {
            switch (fact.kind()) {
                case "reply-failed" -> voided.add("reply:" + fact.details().get("reply"));
                case "reply-needed-after-all" ->
                    voided.add("waiver:" + fact.details().get("waiver"));
                case "reply-arrived" -> {
                    if (failedLater(fact, facts)) {
                        voided.add("key:" + fact.key());
                    }
                }
                case "unmerged" -> voided.add("merge:" + fact.details().get("merge"));
                case "entry-split-off" -> voided.addAll(splitOff(fact, facts));
                default -> {}
            }
        }
        return voided;
    }

    private static boolean failedLater(Fact arrived, List<Fact> facts) {
        Instant told = Instant.parse(arrived.details().getOrDefault("told", ""));
        return facts.stream()
                .anyMatch(fact -> fact.kind().equals("reply-failed")
                        && Objects.equals(
                                fact.details().get("reply"), arrived.details().get("reply"))
                        && fact.at().isAfter(told));
    }

    /** What was told of the entry here before it was split off; what a later merge brings back counts. */
    private static List<String> splitOff(Fact off, List<Fact> facts) {
        String split = off.details().getOrDefault("split", "");
        String entry = off.details().getOrDefault("entry", "");
        boolean undone = facts.stream()
                .anyMatch(fact -> fact.kind().equals("entry-rejoined")
                        && split.equals(fact.details().get("split"))
                        && entry.equals(fact.details().get("entry")));
        return undone
                ? List.of()
                : facts.stream()
                        .map(Fact::key)
                        .filter(key -> key.equals(entry)
                                || key.endsWith(":" + entry) && key.compareTo(split) < 0) // ids are in order of time
                        .map(key -> "key:" + key)
                        .toList();
    }

    private static boolean counts(Fact fact, Set<String> voided) {
        return !voided.contains("key:" + fact.key())
                && !voided.contains("reply:" + fact.key())
                && !voided.contains("waiver:" + fact.key())
                && !voided.contains("merge:" + fact.details().getOrDefault("merge", ""));
    }

    private void read(Fact fact) {
        fact.details().forEach((name, value) -> {
            if (Set.of("channel", "queue", "priority", "language", "customer", "agent")
                    .contains(name)) {
                dimensions.put(name, value);
            }
        });
        switch (fact.kind()) {
            case "customer-wrote" -> wrote(fact.at());
            case "customer-spoke" -> opened(fact.at());
            case "replied", "reply-arrived" -> replied(fact);
            case "reply-not-needed" -> waived();
            case "status-changed" -> changed(fact.at(), fact.details().getOrDefault("to", ""));
            default -> {}
        }
    }

    private void wrote(Instant at) {
        unpause(at);
        opened(at);
        if (!acknowledged && acknowledging == null) {
            acknowledging = at;
        }
        if (answering == null) {
            answering = at;
        }
    }

    private void opened(Instant at) {
        messages++;
        if (closed != null && returned == null) {
            if (at.isAfter(closed.plus(BACK_WITHIN))) {
                settleClosing();
            } else {
                returned = at;
            }
        }
        if (resolving == null) {
            resolving = at;
            resolved = false;
        }
    }

    private void replied(Fact fact) {
        if (acknowledging != null) {
            add(ACKNOWLEDGEMENT, 0, acknowledging, fact.at(), null);
            acknowledging = null;
            acknowledged = true;
        }
        if (fact.details().getOrDefault("by", "").equals(AuthorKind.PERSON.key())) {
            messages++;
            if (answering != null) {
                add(
                        answered ? NEXT_RESPONSE : FIRST_RESPONSE,
                        answered ? nextResponses++ : 0,
                        answering,
                        fact.at(),
                        null);
                answering = null;
            }
            answered = true;
            acknowledged = true;
        }
    }

    /** Nobody waits any longer, and nobody was answered: the running clocks are as if they had not begun. */
    private void waived() {
        acknowledging = null;
        answering = null;
        returned = null;
    }

    /** A message that nobody had answered was closed over; else it depends on whether the customer comes back. */
    private void closed(Instant at) {
        settleClosing();
        if (answering == null) {
            closed = at;
        } else {
            add(CLOSED_TOO_SOON, closings++, answering, at, null);
        }
    }

    /** No time at all where the customer did not come back soon. */
    private void settleClosing() {
        if (closed != null) {
            add(CLOSED_TOO_SOON, closings++, closed, returned == null ? closed : returned, null);
        }
        closed = null;
        returned = null;
    }

    private void changed(Instant at, String to) {
        unpause(at);
        if (to.equals(Status.WAITING_CUSTOMER.key())) {
            pausedSince = at;
        }
        boolean ends = Status.of(to).filter(Status::done).isPresent();
        if (ends && resolving != null) {
            add(RESOLUTION, resolutions, resolving, at, null);
            add(MESSAGES, resolutions, resolving, at, BigDecimal.valueOf(messages));
            resolutions++;
            closed(at);
            resolving = null;
            resolved = true;
        } else if (!ends && resolved && resolving == null) {
            resolving = at;
            resolved = false;
        }
    }

    private void unpause(Instant at) {
        if (pausedSince != null) {
            pauses.add(new Pause(pausedSince, at, Status.WAITING_CUSTOMER.key()));
            pausedSince = null;
        }
    }

    private void running() {
        if (acknowledging != null) {
            add(ACKNOWLEDGEMENT, 0, acknowledging, null, null);
        }
        if (answering != null) {
            add(answered ? NEXT_RESPONSE : FIRST_RESPONSE, answered ? nextResponses : 0, answering, null, null);
        }
        if (resolving != null) {
            add(RESOLUTION, resolutions, resolving, null, null);
        }
    }

    private void add(String metric, int ordinal, Instant from, @Nullable Instant until, @Nullable BigDecimal value) {
        var within = new ArrayList<Pause>();
        for (Pause pause : pauses) {
            clip(pause, from, until, within);
        }
        if (pausedSince != null) {
            clip(new Pause(pausedSince, null, Status.WAITING_CUSTOMER.key()), from, until, within);
        }
        var known = new HashMap<>(dimensions);
        if (customer != null) {
            known.put("customer", customer);
        }
        done.add(new Measurement(
                subject, metric, ordinal, FORMULA, from, until, null, within, value, Map.copyOf(known)));
    }

    private static void clip(Pause pause, Instant from, @Nullable Instant until, List<Pause> within) {
        Instant begin = pause.from().isBefore(from) ? from : pause.from();
        Instant end = pause.until();
        Instant last = until != null && (end == null || end.isAfter(until)) ? until : end;
        if (last == null || begin.isBefore(last)) {
            within.add(new Pause(begin, last, pause.reason()));
        }
    }
}
