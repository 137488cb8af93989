package heed.identity;

import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit trail are asked for; an empty word means all.
 *
 * @param object the whole name ({@code standard:phone-2min}) or only its kind ({@code standard})
 * @param actor a part of the name of who acted
 */
record AuditFilter(String action, String object, String actor) {

    static AuditFilter of(@Nullable String action, @Nullable String object, @Nullable String actor) {
        return new AuditFilter(word(action), word(object), word(actor));
    }

    private static String word(@Nullable String word) {
        return word == null ? "" : word.strip();
    }
}
