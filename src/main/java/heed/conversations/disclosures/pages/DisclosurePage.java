package heed.conversations.disclosures.pages;

import heed.web.Faults;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A disclosure with its steps and the forms of those that can be taken.
 *
 * @param conversation address of its conversation's page
 * @param stage key of the stage that it has reached
 * @param level the assurance reached, 0–3
 * @param requiredLevel the least with which it may leave, null until it is classified
 * @param paused why nobody works on it now, empty while somebody does
 * @param missing keys of what stands in the way of releasing it: {@code disclosures.missing.…}
 * @param addresses on file, to which a link may be sent
 * @param phones on file, on which the customer may be called back
 * @param mayAuthorise whether this reader may
 */
public record DisclosurePage(
        UUID id,
        long number,
        String conversation,
        String customer,
        String asked,
        String kind,
        String stage,
        boolean open,
        boolean late,
        Instant dueAt,
        String paused,
        int level,
        @Nullable Integer requiredLevel,
        List<Step> steps,
        List<String> missing,
        List<String> addresses,
        List<String> phones,
        boolean mayWrite,
        boolean mayAuthorise,
        boolean linkWaits,
        Typed typed,
        Faults faults) {

    /**
     * One step.
     *
     * @param words what came of it, in the reader's language; empty for one to come
     * @param state {@code done} for a step that was taken, {@code now} for the next one, empty for a later one
     */
    public record Step(
            String key, String state, String by, @Nullable Instant at, String words) {}

    /** What stands in the forms. */
    public record Typed(
            String form,
            String sensitivity,
            List<String> classes,
            String basis,
            String ethics,
            String method,
            String evidence,
            String delegate,
            String scope,
            String until,
            String told,
            String reply) {}
}
