package heed.automation.rules;

import heed.automation.ActionDetails;
import heed.automation.rules.RuleDetails.ConditionDetails;
import heed.identity.Actor;
import heed.platform.DemoChapter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two things that Larkfield Water lets Heed do by itself: one in force, one to be tried first. Told when the queues are there. */
@Component
class RulesInDemo implements DemoChapter {

    private final WriteRule write;

    RulesInDemo(WriteRule write) {
        this.write = write;
    }

    @Override
    public int order() {
        return 66;
    }

    @Override
    public void tell() {
        Rule leaks = write.add(
                Actor.SYSTEM,
                rule(
                        "Leaks are urgent",
                        List.of("opened"),
                        null,
                        condition("text", "contains", "leak", "burst pipe", "flooding"),
                        ActionDetails.to("queue", "supply-and-leaks"),
                        ActionDetails.to("priority", "urgent"),
                        ActionDetails.tags("add-tags", List.of("leak"))));
        write.switchOn(Actor.SYSTEM, leaks.id());
        write.add(
                Actor.SYSTEM,
                rule(
                        "Nobody has taken it for four hours",
                        List.of("waiting"),
                        "PT4H",
                        condition("assignee", "is", "nobody"),
                        ActionDetails.to("priority", "high"),
                        ActionDetails.said("note", "Waiting for four hours, and nobody has it.", null)));
    }

    private static ConditionDetails condition(String field, String operator, String... values) {
        return new ConditionDetails(field, operator, List.of(values));
    }

    private static RuleDetails rule(
            String name,
            List<String> events,
            @Nullable String delay,
            ConditionDetails condition,
            ActionDetails... actions) {
        return new RuleDetails(
                name, events, delay, null, "all", List.of(condition), List.of(actions), false, null, null, null);
    }
}
