package heed.standards;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Attainment as the API tells it.
 *
 * @param percent two decimals, never rounded across the target; null without data
 * @param late waited over the threshold but not over the second
 * @param running still open, whether overdue or not; the overdue are in the denominator already
 */
record AttainmentAnswer(
        String standard,
        int version,
        String metric,
        String formula,
        int formulaVersion,
        Map<String, String> target,
        Period window,
        long numerator,
        long denominator,
        @Nullable BigDecimal percent,
        String verdict,
        long excluded,
        long late,
        long unacceptable,
        long givenUp,
        long running,
        Budget budget,
        Instant asOf,
        List<Part> series) {

    record Budget(BigDecimal allowed, long spent, BigDecimal remaining) {}

    /** @param key the first day of a day or week, a month such as 2026-03, or the value of the dimension */
    record Part(
            String key,
            long numerator,
            long denominator,
            @Nullable BigDecimal percent,
            String verdict,
            long late,
            long unacceptable,
            long givenUp,
            long running) {

        static Part of(String key, Attainment part) {
            return new Part(
                    key,
                    part.good(),
                    part.total(),
                    part.percent(),
                    part.verdict().code(),
                    part.counts().late(),
                    part.counts().unacceptable(),
                    part.counts().givenUp(),
                    part.counts().running());
        }
    }

    static AttainmentAnswer of(AskAttainment.Answer answer) {
        StandardVersion version = answer.version();
        Attainment whole = answer.whole();
        return new AttainmentAnswer(
                version.code(),
                version.version(),
                version.metric(),
                version.formula().code(),
                Formula.VERSION,
                Map.of(
                        "direction",
                        version.aim().direction() == Aim.Direction.FLOOR ? "floor" : "ceiling",
                        "percent",
                        version.aim().percent().toPlainString()),
                answer.period(),
                whole.good(),
                whole.total(),
                whole.percent(),
                whole.verdict().code(),
                whole.counts().excluded(),
                whole.counts().late(),
                whole.counts().unacceptable(),
                whole.counts().givenUp(),
                whole.counts().running(),
                new Budget(whole.allowed(), whole.spent(), whole.remaining()),
                answer.asOf(),
                answer.parts().entrySet().stream()
                        .map(part -> Part.of(part.getKey(), part.getValue()))
                        .toList());
    }
}
