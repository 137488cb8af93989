package heed.automation.rules;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.NotFound;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds rules. They are the whole company's: who may read one may read all. */
@Component
class FindRules {

    private final Rules rules;

    FindRules(Rules rules) {
        this.rules = rules;
    }

    /** @throws NotFound where there is none */
    Rule find(Actor actor, RuleId id) {
        actor.require(Right.AUTOMATION_READ);
        return rules.find(id).orElseThrow(NotFound::new);
    }

    /** In their order. */
    List<Rule> all(Actor actor, boolean archived) {
        actor.require(Right.AUTOMATION_READ);
        return rules.all(archived);
    }
}
