package heed.conversations.promises;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many promises were kept by the date that was given first, of all whose first date lies in [from, to) and has come. Left out are
 * those from which the customer released us before it. Running ones count: one that is overdue is a miss today.
 */
record KeptRate(Instant from, Instant to, long kept, long keptLate, long due, long released) {

    /** Raised whenever it is reckoned otherwise. */
    static final int FORMULA = 1;

    /** With two decimals and rounded down, so that no rounding crosses a target; null where none was due. */
    @Nullable
    BigDecimal percent() {
        return due == 0
                ? null
                : BigDecimal.valueOf(kept).movePointRight(2).divide(BigDecimal.valueOf(due), 2, RoundingMode.DOWN);
    }

    long missed() {
        return due - kept;
    }
}
