package heed.standards;

import heed.platform.Invalid;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A place in a list of cases that begins with the longest wait; those still running wait longest. */
record CaseCursor(long waited, String subjectKind, String subjectId, int ordinal) {

    /** Longer than any wait, in milliseconds. */
    static final long RUNNING = 9_000_000_000_000_000L;

    static CaseCursor after(Target target) {
        return new CaseCursor(
                target.waited() == null ? RUNNING : target.waited().toMillis(),
                target.subject().kind(),
                target.subject().id(),
                target.ordinal());
    }

    /** @throws Invalid when nobody was given this cursor */
    static @Nullable CaseCursor read(@Nullable String written) {
        if (written == null || written.isEmpty()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8).split("\n", -1);
            return new CaseCursor(Long.parseLong(parts[0]), parts[1], parts[2], Integer.parseInt(parts[3]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException forged) {
            throw Invalid.at("/cursor", "standards.fault.cursor");
        }
    }

    String written() {
        String plain = waited + "\n" + subjectKind + "\n" + subjectId + "\n" + ordinal;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
