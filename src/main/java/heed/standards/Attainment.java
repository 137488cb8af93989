package heed.standards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How well a promise was kept: C1 of the domain model, in whole numbers and exact decimals. */
record Attainment(Aim aim, int minimumEvents, long good, long total, Counts counts) {

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Attainment of(StandardVersion version, Counts counts) {
        return new Attainment(
                version.aim(),
                version.minimumEvents(),
                version.formula().good(counts),
                version.formula().total(counts),
                counts);
    }

    long bad() {
        return total - good;
    }

    Verdict verdict() {
        if (total == 0) {
            return Verdict.NO_DATA;
        }
        if (total < minimumEvents) {
            return Verdict.NOT_PROVEN;
        }
        return aim.metBy(good, total) ? Verdict.MET : Verdict.MISSED;
    }

    /** In percent with two decimals, rounded half up, but never onto the other side of the aim; null without data. */
    @Nullable
    BigDecimal percent() {
        if (total == 0) {
            return null;
        }
        BigDecimal shown = rounded(RoundingMode.HALF_UP);
        boolean isOver = switch (aim.direction()) {
            case FLOOR -> aim.metBy(good, total);
            case CEILING -> !aim.metBy(good, total);
        };
        boolean showsOver = switch (aim.direction()) {
            case FLOOR -> shown.compareTo(aim.percent()) >= 0;
            case CEILING -> shown.compareTo(aim.percent()) > 0;
        };
        return isOver == showsOver ? shown : rounded(isOver ? RoundingMode.CEILING : RoundingMode.FLOOR);
    }

    private BigDecimal rounded(RoundingMode mode) {
        return BigDecimal.valueOf(good).multiply(HUNDRED).divide(BigDecimal.valueOf(total), DECIMALS, mode);
    }

    /** How many misses the aim allows for this many events; for a ceiling, how many hits. */
    BigDecimal allowed() {
        BigDecimal share = switch (aim.direction()) {
            case FLOOR -> HUNDRED.subtract(aim.percent());
            case CEILING -> aim.percent();
        };
        BigDecimal allowed =
                share.multiply(BigDecimal.valueOf(total)).movePointLeft(2).stripTrailingZeros();
        return allowed.scale() < 0 ? allowed.setScale(0) : allowed;
    }

    long spent() {
        return switch (aim.direction()) {
            case FLOOR -> bad();
            case CEILING -> good;
        };
    }

    BigDecimal remaining() {
        return allowed().subtract(BigDecimal.valueOf(spent()));
    }

    /** Share of the allowance that is spent, in whole percent; null where nothing is allowed. */
    @Nullable
    Long spentPercent() {
        BigDecimal allowed = allowed();
        return allowed.signum() == 0
                ? null
                : BigDecimal.valueOf(spent())
                        .multiply(HUNDRED)
                        .divide(allowed, 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    /** How many more of the same events would have had to be good; zero when the aim is met. */
    long needed() {
        BigDecimal wanted = aim.percent().multiply(BigDecimal.valueOf(total)).movePointLeft(2);
        long least = wanted.setScale(0, RoundingMode.CEILING).longValueExact();
        return aim.direction() == Aim.Direction.FLOOR ? Math.max(0, least - good) : 0;
    }
}
