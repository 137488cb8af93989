package heed.measurement;

/**
 * What can be measured.
 *
 * @param code kebab-case name in the API: {@code first-response-time}
 * @param unit what a value counts
 * @param direction which way is better
 * @param formulaVersion version of the rule that turns facts into values; a published result keeps its own
 */
public record Metric(String code, Unit unit, Direction direction, int formulaVersion) {

    public enum Unit {
        DURATION,
        COUNT,
        SCORE
    }

    public enum Direction {
        LESS_IS_BETTER,
        MORE_IS_BETTER
    }
}
