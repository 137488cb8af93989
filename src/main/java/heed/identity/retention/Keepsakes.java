package heed.identity.retention;

import heed.identity.Keepsake;
import heed.identity.Keepsake.Fit;
import heed.identity.Keepsake.Reach;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The kinds of what Heed keeps, and what a rule reaches of one. */
@Component
class Keepsakes {

    private final List<Keepsake> kinds;
    private final RetentionRules rules;

    Keepsakes(List<Keepsake> kinds, RetentionRules rules) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparingInt(Keepsake::order).thenComparing(Keepsake::key))
                .toList();
        this.rules = rules;
    }

    List<Keepsake> all() {
        return kinds;
    }

    Optional<Keepsake> find(String key) {
        return kinds.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** Empty where nothing ever goes by it. What rules in force before it fit is theirs. */
    Optional<Reach> reach(RetentionRule rule, Instant now) {
        Integer days = rule.days();
        if (days == null) {
            return Optional.empty();
        }
        List<Fit> earlier = rules.released(rule.kind()).stream()
                .filter(each -> before(each, rule))
                .map(RetentionRule::fit)
                .toList();
        return Optional.of(new Reach(now.minus(Duration.ofDays(days)), rule.fit(), earlier));
    }

    private static boolean before(RetentionRule one, RetentionRule other) {
        return one.place() < other.place()
                || one.place() == other.place()
                        && one.id().toString().compareTo(other.id().toString()) < 0;
    }
}
