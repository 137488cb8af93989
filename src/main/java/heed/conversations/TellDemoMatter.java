package heed.conversations;

import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffDirectory;
import heed.identity.StaffDirectory.Colleague;
import heed.identity.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells one matter of the demo through the verbs of real use, as far as it has come by now. */
@Component
class TellDemoMatter {

    private static final Set<Right> RIGHTS = Set.of(
            Right.CONVERSATIONS_READ,
            Right.CONVERSATIONS_WRITE,
            Right.CONVERSATIONS_REPLY,
            Right.CONVERSATIONS_OPEN,
            Right.NOTES_WRITE,
            Right.IMPORT);
    private static final Duration FORGOTTEN = Duration.ofDays(14);

    private final OpenConversation openConversation;
    private final AppendEntry appendEntry;
    private final ChangeConversation changeConversation;
    private final StaffDirectory staff;
    private final Map<String, List<Colleague>> colleagues = new ConcurrentHashMap<>();

    TellDemoMatter(
            OpenConversation openConversation,
            AppendEntry appendEntry,
            ChangeConversation changeConversation,
            StaffDirectory staff) {
        this.openConversation = openConversation;
        this.appendEntry = appendEntry;
        this.changeConversation = changeConversation;
        this.staff = staff;
    }

    void tell(DemoMatter matter, DemoTime time) {
        DemoLetter letter = matter.letter();
        Optional<Colleague> agent = agent(matter);
        var wording =
                matter.wording().saying("agent", agent.map(Colleague::name).orElse(""));
        Opened opened = openConversation.open(
                Actor.SYSTEM,
                new Opening(
                        matter.channel(),
                        wording.of(letter.subject()),
                        matter.customer(),
                        words(wording.of(letter.words()), matter),
                        letter.queue(),
                        letter.head("priority").orElse(null),
                        letter.tags(),
                        null,
                        matter.at()));
        Instant at = matter.at();
        boolean done = true;
        boolean answered = false;
        for (DemoTurn turn : letter.turns()) {
            Instant next = time.after(at, turn);
            done = next.isBefore(time.now());
            if (!done) {
                break;
            }
            at = next;
            answered |= turn.kind() == EntryKind.REPLY;
            appendEntry.append(
                    turn.ofCustomer()
                            ? Actor.SYSTEM
                            : actor(turn.by()
                                    .flatMap(by -> named(letter.queue(), by))
                                    .or(() -> agent)),
                    opened.id(),
                    Addition.of(turn.kind(), words(wording.of(turn.words()), matter))
                            .at(at));
        }
        end(opened.id(), matter, agent, done && answered, answered, at, time);
    }

    private void end(
            ConversationId id,
            DemoMatter matter,
            Optional<Colleague> agent,
            boolean done,
            boolean taken,
            Instant last,
            DemoTime time) {
        Optional<String> told = matter.letter().head("end");
        String usual = last.isBefore(time.now().minus(FORGOTTEN)) ? "closed" : "resolved";
        String status = done ? told.orElse(usual) : "open";
        boolean assigned = taken || matter.letter().head("answered by").isPresent();
        if (status.equals("open") && !assigned) {
            return;
        }
        Instant at = last.plusSeconds(30).isBefore(time.now()) ? last.plusSeconds(30) : time.now();
        @Nullable Optional<StaffId> assignee = assigned ? agent.map(Colleague::id) : null;
        changeConversation.change(
                actor(agent), id, new HandlingChange(status, assignee, null, null, null, null, at), 0);
    }

    private Optional<Colleague> agent(DemoMatter matter) {
        String queue = matter.letter().queue();
        Optional<String> named = matter.letter().head("answered by");
        if (named.isPresent()) {
            return named(queue, named.get());
        }
        List<Colleague> able = able(queue);
        return able.isEmpty()
                ? Optional.empty()
                : Optional.of(able.get(Math.floorMod(matter.at().getEpochSecond(), able.size())));
    }

    private Optional<Colleague> named(String queue, String name) {
        return able(queue).stream()
                .filter(colleague -> colleague.name().equals(name))
                .findFirst();
    }

    private List<Colleague> able(String queue) {
        return colleagues.computeIfAbsent(queue, staff::whoMayAnswer);
    }

    private static Actor actor(Optional<Colleague> colleague) {
        return colleague
                .map(who -> new Actor(who.id(), who.name(), Actor.Kind.PERSON, RIGHTS, null))
                .orElse(Actor.SYSTEM);
    }

    private static Words words(String text, DemoMatter matter) {
        return new Words(text, null, null, matter.language(), List.of());
    }
}
