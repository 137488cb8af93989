package heed.automation.rules;

import java.util.List;

/**
 * A condition beside what it met.
 *
 * @param met what was found, cut where it is long; empty where nothing was, or nothing is known
 * @param known false where the past does not tell it, and it counts as held
 */
record Check(Condition condition, List<String> met, boolean held, boolean known) {

    Check {
        met = List.copyOf(met);
    }
}
