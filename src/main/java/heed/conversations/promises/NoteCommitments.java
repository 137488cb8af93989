package heed.conversations.promises;

import heed.conversations.AuthorKind;
import heed.conversations.ConversationObserver;
import heed.conversations.EntryKind;
import heed.identity.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Notes each commitment that a person's reply contains, so that those without a promise can be counted. What was brought in from the
 * past is left out: nobody could back it any more.
 */
@Component
class NoteCommitments implements ConversationObserver {

    private static final Duration NOW = Duration.ofMinutes(5);

    private final Commitments commitments;
    private final Clock clock;

    NoteCommitments(Commitments commitments, Clock clock) {
        this.commitments = commitments;
        this.clock = clock;
    }

    @Override
    public void happened(Actor actor, Happening happening) {
        if (happening instanceof Appended reply
                && reply.kind() == EntryKind.REPLY
                && reply.author() == AuthorKind.PERSON
                && reply.staff() != null
                && reply.at().isAfter(clock.instant().minus(NOW))) {
            List<String> found = CommitmentWords.in(reply.text());
            if (!found.isEmpty()) {
                commitments.add(reply.conversation().id(), reply.entry(), found, reply.at(), reply.staff());
            }
        }
    }
}
