package heed.platform;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A named place at which the process can be made to end as a power cut would end it, to prove what survives. Only the
 * environment arms one: {@code HEED_CRASH_AT=mail.committed:3} ends Heed the third time it comes by. Unarmed it costs a
 * comparison of two references.
 */
public final class CrashPoint {

    private static final CrashPoint NONE = new CrashPoint("", 0);
    private static final CrashPoint ARMED = of(System.getenv("HEED_CRASH_AT"));
    private static final int KILLED = 137;

    private final String name;
    private final AtomicInteger left;

    private CrashPoint(String name, int left) {
        this.name = name;
        this.left = new AtomicInteger(left);
    }

    private static CrashPoint of(@Nullable String setting) {
        if (setting == null || setting.isBlank()) {
            return NONE;
        }
        int colon = setting.lastIndexOf(':');
        return colon < 0
                ? new CrashPoint(setting, 1)
                : new CrashPoint(setting.substring(0, colon), Integer.parseInt(setting.substring(colon + 1)));
    }

    /** @param name where the process is, as {@code docs/reliability.md} lists it */
    public static void reach(String name) {
        if (ARMED != NONE && ARMED.name.equals(name) && ARMED.left.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
