package heed.standards;

import java.math.BigDecimal;

/** The share that must be reached: at least (floor) or at most (ceiling) this many percent. */
record Aim(Direction direction, BigDecimal percent) {

    enum Direction {
        FLOOR,
        CEILING
    }

    /** Whether good of total reaches it, compared by cross-multiplication: C0 and C1. */
    boolean metBy(long good, long total) {
        int side = compare(good, total);
        return switch (direction) {
            case FLOOR -> side >= 0;
            case CEILING -> side <= 0;
        };
    }

    /** Below zero when the share of good in total lies under the percentage, zero on it, above zero over it. */
    int compare(long good, long total) {
        return BigDecimal.valueOf(good).movePointRight(2).compareTo(percent.multiply(BigDecimal.valueOf(total)));
    }
}
