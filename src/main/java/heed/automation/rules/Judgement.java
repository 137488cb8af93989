package heed.automation.rules;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Whether a rule's conditions hold, and each of them by itself.
 *
 * @param checks in the order of the conditions
 */
record Judgement(boolean holds, List<Check> checks) {

    private static final int LONGEST_MET = 120;

    /** Whether all of the conditions must hold, or any of them. */
    enum Matching {
        ALL,
        ANY;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Judgement {
        checks = List.copyOf(checks);
    }

    /** A rule without conditions holds always. */
    static Judgement of(Matching matching, List<Condition> conditions, Facts facts) {
        List<Check> checks = conditions.stream().map(each -> check(each, facts)).toList();
        boolean holds = checks.isEmpty()
                || switch (matching) {
                    case ALL -> checks.stream().allMatch(Check::held);
                    case ANY -> checks.stream().anyMatch(Check::held);
                };
        return new Judgement(holds, checks);
    }

    private static Check check(Condition condition, Facts facts) {
        return facts.of(condition.subject())
                .map(met ->
                        new Check(condition, met.stream().map(Judgement::cut).toList(), holds(condition, met), true))
                .orElseGet(() -> new Check(condition, List.of(), true, false));
    }

    private static boolean holds(Condition condition, List<String> met) {
        List<String> values = condition.values();
        return switch (condition.operator()) {
            case IS -> values.stream().anyMatch(met::contains);
            case IS_NOT -> values.stream().noneMatch(met::contains);
            case CONTAINS -> values.stream().anyMatch(value -> contains(condition, met, value));
            case CONTAINS_ALL -> values.stream().allMatch(value -> contains(condition, met, value));
            case CONTAINS_NONE -> values.stream().noneMatch(value -> contains(condition, met, value));
            case AT_LEAST -> met.stream().anyMatch(each -> compared(each, values.getFirst()) >= 0);
            case AT_MOST -> met.stream().anyMatch(each -> compared(each, values.getFirst()) <= 0);
        };
    }

    /** Two numbers, or two days as ISO 8601. */
    private static int compared(String one, String other) {
        return isNumber(one) && isNumber(other)
                ? new BigDecimal(one).compareTo(new BigDecimal(other))
                : one.compareTo(other);
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,15}(\\.\\d{1,6})?");
    }

    /** A tag is a whole one; words may stand anywhere. Plain search and no pattern, so that no text makes it slow. */
    private static boolean contains(Condition condition, List<String> met, String value) {
        if (condition.field() == Condition.Field.TAGS || condition.field() == Condition.Field.CUSTOMER_TAGS) {
            return met.contains(value);
        }
        String wanted = folded(value);
        return met.stream().anyMatch(text -> folded(text).contains(wanted));
    }

    /** Without case and accents. */
    static String folded(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var kept = new StringBuilder(apart.length());
        for (int n = 0; n < apart.length(); n++) {
            if (Character.getType(apart.charAt(n)) != Character.NON_SPACING_MARK) {
                kept.append(apart.charAt(n));
            }
        }
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_MET ? text : text.substring(0, LONGEST_MET) + "…";
    }

    /** Words of people may not be kept in a log for longer than they themselves: of texts only whether the words stood in them. */
    List<Check> forLog() {
        return checks.stream()
                .map(check -> switch (check.condition().operator()) {
                    case IS, IS_NOT, AT_LEAST, AT_MOST -> check;
                    case CONTAINS, CONTAINS_ALL, CONTAINS_NONE ->
                        check.condition().field() == Condition.Field.TAGS
                                ? check
                                : new Check(check.condition(), List.of(), check.held(), check.known());
                })
                .toList();
    }
}
