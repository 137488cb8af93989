package heed.identity;

import org.jspecify.annotations.Nullable;

/** The append-only record of who changed what, written in the transaction of the change. */
public interface AuditTrail {

    /**
     * @param action what was done, as the verb's noun in kebab case: {@code standard-adoption}
     * @param object what it was done to: {@code standard:phone-2min}
     * @param before record or map that becomes JSON, null for something new
     * @param after record or map that becomes JSON, null for something removed
     */
    void record(Actor actor, String action, String object, @Nullable Object before, @Nullable Object after);
}
