package heed.standards;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A standard as somebody words it, by the API or the form; {@link Drafting} reads it. What is left out has the default named there.
 *
 * @param threshold ISO 8601 duration: {@code PT2M}
 * @param formula one of the six of {@link Formula}
 * @param pauses whether waiting for the customer stops the clock
 */
record StandardDraft(
        @Nullable String code,
        @Nullable String title,
        @Nullable Map<String, String> statement,
        @Nullable String metric,
        @Nullable String threshold,
        @Nullable String unacceptable,
        @Nullable AimDraft target,
        @Nullable WindowDraft window,
        @Nullable Map<String, List<String>> scope,
        @Nullable String calendar,
        @Nullable Integer minimumEvents,
        @Nullable String formula,
        @Nullable Boolean pauses) {

    /** @param percent a decimal: {@code 90} or {@code 99.5} */
    record AimDraft(@Nullable String direction, @Nullable String percent) {}

    /** @param unit of a calendar window: week, month, quarter or year */
    record WindowDraft(
            @Nullable String kind,
            @Nullable Integer days,
            @Nullable String unit,
            @Nullable String timezone) {}
}
