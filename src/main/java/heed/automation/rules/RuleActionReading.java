package heed.automation.rules;

import heed.automation.ActionDetails;
import heed.automation.ActionReading;
import heed.identity.StaffId;
import heed.platform.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads what a rule is to do: what a macro can do and needs no person for, and what only a rule needs. */
final class RuleActionReading {

    private static final int LONGEST_TEXT = 500;

    private final ActionReading steps;
    private final Predicate<String> staff;
    private final Predicate<String> webhooks;
    private final List<Fault> faults;

    RuleActionReading(ActionReading steps, Predicate<String> staff, Predicate<String> webhooks, List<Fault> faults) {
        this.steps = steps;
        this.staff = staff;
        this.webhooks = webhooks;
        this.faults = faults;
    }

    List<RuleAction> read(@Nullable List<ActionDetails> told) {
        List<ActionDetails> all = told == null ? List.of() : told;
        if (all.isEmpty()) {
            faults.add(Fault.at("/actions", "rules.fault.no-actions"));
        }
        if (all.size() > ActionReading.MOST) {
            faults.add(Fault.at("/actions", "automation.fault.many", ActionReading.MOST));
            return List.of();
        }
        var actions = new ArrayList<RuleAction>();
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < all.size(); n++) {
            ActionDetails details = all.get(n) == null ? ActionDetails.to("", "") : all.get(n);
            String kind = RuleReading.or(details.action());
            if (!seen.add(ActionReading.sort(details))) {
                fault("/actions/" + n + "/action", "automation.fault.twice", kind);
            } else {
                read("/actions/" + n, kind, details).ifPresent(actions::add);
            }
        }
        return actions;
    }

    private Optional<RuleAction> read(String at, String kind, ActionDetails details) {
        String to = RuleReading.or(details.to());
        return switch (kind) {
            case "notify" -> notice(at, to, RuleReading.or(details.text()).strip());
            case "webhook" ->
                webhooks.test(to)
                        ? Optional.of(new RuleAction.Call(UUID.fromString(to)))
                        : fault(at + "/to", "rules.fault.webhook");
            case "draft" -> fault(at + "/action", "rules.fault.no-writer", kind);
            case "assign" ->
                to.equals("me")
                        ? fault(at + "/to", "rules.fault.no-writer", to)
                        : steps.read(at, details).map(RuleAction.Step::new);
            default -> steps.read(at, details).map(RuleAction.Step::new);
        };
    }

    private Optional<RuleAction> notice(String at, String to, String text) {
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            return fault(at + "/text", "rules.fault.notice", LONGEST_TEXT);
        }
        if (to.equals("assignee")) {
            return Optional.of(new RuleAction.Tell(null, text));
        }
        return staff.test(to)
                ? Optional.of(new RuleAction.Tell(new StaffId(UUID.fromString(to)), text))
                : fault(at + "/to", "rules.fault.whom");
    }

    private <T> Optional<T> fault(String at, String message, Object... facts) {
        faults.add(Fault.at(at, message, facts));
        return Optional.empty();
    }
}
