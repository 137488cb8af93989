package heed.automation.rules;

import heed.automation.Action;
import heed.automation.EventKind;
import heed.automation.rules.Judgement.Matching;
import heed.identity.StaffId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Heed does by itself.
 *
 * @param place in the order in which rules are asked, from 1
 * @param switchedOn since when and by whom it is in force, null while it is not
 * @param stopped when Heed switched it off, because it had done too much, null where it did not
 */
record Rule(
        RuleId id,
        int place,
        RuleDraft draft,
        Written written,
        @Nullable Switched switchedOn,
        @Nullable Stopped stopped,
        boolean archived,
        int version) {

    record Written(Instant at, @Nullable StaffId by, String byName) {}

    record Switched(Instant at, String byName) {}

    /** @param number of the conversation to which it did too much */
    record Stopped(Instant at, long number) {}

    String name() {
        return draft.name();
    }

    boolean waitsFor(EventKind kind) {
        return draft.events().contains(kind);
    }

    Matching matching() {
        return draft.matching();
    }

    /** Whether it is in force at this moment. */
    boolean inForce(Instant now) {
        Instant from = draft.activeFrom();
        Instant until = draft.activeUntil();
        return switchedOn != null && (from == null || !now.isBefore(from)) && (until == null || now.isBefore(until));
    }

    /** Those of its actions that a macro can do too. */
    List<Action> steps() {
        return draft.actions().stream()
                .flatMap(each -> each instanceof RuleAction.Step(var step) ? Stream.of(step) : Stream.empty())
                .toList();
    }

    /** What the audit trail keeps of it. */
    Map<String, @Nullable Object> told() {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("place", place);
        told.put("on", switchedOn != null);
        told.put("archived", archived);
        told.put("rule", RuleDetails.of(draft));
        return told;
    }
}
