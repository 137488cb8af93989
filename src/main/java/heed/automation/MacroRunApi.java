package heed.automation;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.EntryId;
import heed.conversations.HoldReply;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Right;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Macros on one conversation in the API, named by their key or id. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/macros")
class MacroRunApi {

    private final ConversationDirectory conversations;
    private final FindMacros find;
    private final PlanMacro planMacro;
    private final HoldMacro holdMacro;
    private final UndoMacro undoMacro;
    private final HoldReply holdReply;

    MacroRunApi(
            ConversationDirectory conversations,
            FindMacros find,
            PlanMacro planMacro,
            HoldMacro holdMacro,
            UndoMacro undoMacro,
            HoldReply holdReply) {
        this.holdReply = holdReply;
        this.conversations = conversations;
        this.find = find;
        this.planMacro = planMacro;
        this.holdMacro = holdMacro;
        this.undoMacro = undoMacro;
    }

    /** What it would do; nothing is done. */
    @GetMapping("/{key}")
    PlanView plan(Actor actor, @PathVariable UUID id, @PathVariable String key) {
        KnownConversation conversation = conversations.find(actor, new ConversationId(id));
        MacroPlan plan = planMacro.plan(actor, conversation, find.named(actor, key));
        return new PlanView(
                plan.faults().isEmpty(), plan.steps().stream().map(StepView::of).toList());
    }

    @PostMapping("/{key}")
    RunView run(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestBody(required = false) @Nullable RunBody body) {
        actor.require(Right.CONVERSATIONS_WRITE);
        Macro macro = find.named(actor, key);
        UUID seen = body == null ? null : body.lastSeenEntry();
        MacroRun run = holdMacro.run(
                actor,
                new ConversationId(id),
                macro.id(),
                seen == null ? null : new EntryId(seen),
                holdReply.grace(actor, body == null ? null : body.delay()));
        return new RunView(
                run.id().value(),
                id,
                run.undoable(),
                run.held() == null ? null : run.held().value());
    }

    @DeleteMapping("/runs/{run}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(Actor actor, @PathVariable UUID id, @PathVariable UUID run) {
        undoMacro.undo(actor, new ConversationId(id), new RunId(run), true);
    }

    /**
     * @param lastSeenEntry the newest entry that the caller has read; left out, nobody can be overtaken
     * @param delay for so long its reply can be taken back, as in ISO 8601; left out, it leaves at once
     */
    record RunBody(@Nullable UUID lastSeenEntry, @Nullable String delay) {}

    /** @param reply the entry that its reply becomes when it leaves, null where none waits */
    record RunView(
            UUID run,
            UUID conversation,
            boolean undoable,
            @Nullable UUID reply) {}

    /** @param ready whether it could be run now */
    record PlanView(boolean ready, List<StepView> steps) {}

    /** @param says the text in the words of the conversation, until when a snooze lasts; null where there is none */
    record StepView(
            ActionDetails action,
            @Nullable String says,
            @Nullable Instant until) {

        static StepView of(MacroPlan.Step step) {
            return new StepView(
                    ActionDetails.of(step.action()),
                    step.said() == null ? null : step.said().text(),
                    step.until());
        }
    }
}
