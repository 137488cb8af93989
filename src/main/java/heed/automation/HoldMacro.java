package heed.automation;

import heed.conversations.ConversationId;
import heed.conversations.EntryId;
import heed.conversations.Grace;
import heed.conversations.Rehearsal;
import heed.identity.Actor;
import heed.identity.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Runs a macro whose reply, with all that is decided with it, can be taken back for a while. */
@Service
class HoldMacro {

    private final FindMacros find;
    private final RunMacro runMacro;
    private final Rehearsal rehearsal;

    HoldMacro(FindMacros find, RunMacro runMacro, Rehearsal rehearsal) {
        this.find = find;
        this.runMacro = runMacro;
        this.rehearsal = rehearsal;
    }

    /**
     * What would be refused when the reply leaves is refused now.
     *
     * @throws heed.platform.NotFound as {@link RunMacro} does
     * @throws heed.platform.Refused with every reason why it cannot be run now
     */
    MacroRun run(Actor actor, ConversationId id, MacroId macro, @Nullable EntryId lastSeen, Grace grace) {
        actor.require(Right.CONVERSATIONS_WRITE);
        if (!grace.none() && find.find(actor, macro).replies()) {
            rehearsal.of(() -> runMacro.run(actor, id, macro, lastSeen, Grace.NONE));
        }
        return runMacro.run(actor, id, macro, lastSeen, grace);
    }
}
