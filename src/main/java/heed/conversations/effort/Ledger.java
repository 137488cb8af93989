package heed.conversations.effort;

import heed.conversations.effort.Closing.Ended;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a timeline once, from its first line to its last, and keeps account of what it cost the customer. */
final class Ledger {

    private static final Set<String> DONE = Set.of("resolved", "closed");

    private final Map<UUID, String> assignees = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final List<Closing> closings = new ArrayList<>();
    private int contacts;
    private int transfers;
    private int repeats;
    private int switches;
    private int clarifications;
    private int waits;
    private int messages;
    private Duration waited = Duration.ZERO;
    private @Nullable String way;
    private @Nullable Instant waiting;
    private @Nullable Instant passedOn;
    private boolean answered;
    private boolean unanswered;
    private boolean confirmed;
    private boolean done;

    private Ledger() {}

    /** @param lines of the conversation and of those that were merged into it, by time */
    static Ledger of(List<Line> lines) {
        var ledger = new Ledger();
        lines.forEach(ledger::read);
        return ledger;
    }

    Effort effort() {
        return new Effort(contacts, transfers, repeats, switches, clarifications, waits, waited, messages);
    }

    List<Closing> closings() {
        return List.copyOf(closings);
    }

    private void read(Line line) {
        if (line.marks().contains("repeated")) {
            repeats++;
        }
        if (line.isContact()) {
            contact(line);
        } else if (line.isAnswer()) {
            answer(line);
        } else if (line.isTalk()) {
            answered = true;
        } else if (line.event() != null) {
            event(line, line.event());
        }
        if (line.marks().contains("confirmed")) {
            confirmed = true;
        }
    }

    private void contact(Line line) {
        contacts++;
        messages++;
        if (way != null && !way.equals(line.way())) {
            switches++;
        }
        way = line.way();
        if (line.isTalk()) {
            answered = true;
        } else {
            letter(line);
        }
    }

    private void letter(Line line) {
        if (waiting == null) {
            waiting = line.at();
            waits++;
        }
        confirmed = answered && SaidByWords.thanks(line.words());
        unanswered = !confirmed;
        if (done) {
            done = false;
            Closing closing = closings.removeLast();
            closings.addLast(confirmed ? closing.confirmed() : closing.reopened(line.at()));
        }
    }

    private void answer(Line line) {
        messages++;
        if (waiting != null) {
            Duration wait = Duration.between(waiting, line.at());
            waited = waited.plus(wait.isNegative() ? Duration.ZERO : wait);
            waiting = null;
        }
        answered = true;
        unanswered = false;
        confirmed = false;
        Set<String> questions = SaidByWords.questions(line.words());
        if (!questions.isEmpty() || line.marks().contains("clarification")) {
            clarifications++;
        }
        boolean again = questions.stream().filter(SaidByWords::telling).anyMatch(asked::contains);
        if (again && !line.marks().contains("repeated")) {
            repeats++;
        }
        asked.addAll(questions);
    }

    private void event(Line line, String event) {
        switch (event) {
            case "assigned" -> assigned(line);
            case "moved" -> passedOn(line.at());
            case "status" -> {
                if (line.own() && !line.facts().isEmpty()) {
                    status(line, DONE.contains(line.facts().getFirst()));
                }
            }
            default -> {}
        }
    }

    private void assigned(Line line) {
        String to = line.facts().isEmpty() ? "" : line.facts().getFirst();
        String from = assignees.put(line.conversation(), to);
        if (from != null && !from.equals(to)) {
            passedOn(line.at());
        }
    }

    /** Another queue and another person in one step are one transfer. */
    private void passedOn(Instant at) {
        if (!at.equals(passedOn)) {
            transfers++;
            passedOn = at;
        }
    }

    private void status(Line line, boolean nowDone) {
        if (nowDone && !done) {
            closings.add(new Closing(line.at(), line.staff(), line.name(), ended(), messages, null, true));
        } else if (!nowDone && done) {
            closings.addLast(closings.removeLast().reopened(null));
        }
        done = nowDone;
    }

    private Ended ended() {
        if (confirmed) {
            return Ended.CONFIRMED;
        }
        if (!answered) {
            return Ended.NEVER_ANSWERED;
        }
        return unanswered ? Ended.UNANSWERED : Ended.UNCONFIRMED;
    }
}
