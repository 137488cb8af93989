package heed.automation;

import heed.identity.Sharing;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is done again and again to a conversation, as one step.
 *
 * @param key names it in the API and in the search of the composer
 * @param queues where it may be run; everywhere when empty
 */
record Macro(
        MacroId id,
        String key,
        String name,
        Sharing sharing,
        List<String> queues,
        List<Action> actions,
        String writtenBy,
        Instant writtenAt,
        boolean archived,
        int version) {

    Macro {
        queues = List.copyOf(queues);
        actions = List.copyOf(actions);
    }

    boolean fits(String queue) {
        return queues.isEmpty() || queues.contains(queue);
    }

    boolean says(MacroDraft draft) {
        return key.equals(draft.key())
                && name.equals(draft.name())
                && sharing.equals(draft.sharing())
                && queues.equals(draft.queues())
                && actions.equals(draft.actions());
    }

    boolean replies() {
        return actions.stream().anyMatch(Action.Reply.class::isInstance);
    }

    /** What was said cannot be unsaid. */
    boolean saysNothing() {
        return actions.stream()
                .noneMatch(each ->
                        each instanceof Action.Reply || each instanceof Action.Note || each instanceof Action.Draft);
    }

    List<ActionDetails> details() {
        return actions.stream().map(ActionDetails::of).toList();
    }

    /** What the audit trail keeps of it. */
    Map<String, Object> told() {
        return Map.of(
                "key",
                key,
                "name",
                name,
                "scope",
                sharing.scope().key(),
                "queues",
                queues,
                "actions",
                details(),
                "archived",
                archived);
    }
}
