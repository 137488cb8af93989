package heed.channels.phone;

import heed.channels.phone.Call.Outcome;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the words of an outcome column mean. A call with any other word is left out.
 *
 * @param answered words for a call that somebody answered
 * @param abandoned words for a call whose caller gave up
 * @param shortestWait who gave up sooner than this is left out: exchanges also list callers who never left the menu
 */
record Outcomes(Set<String> answered, Set<String> abandoned, Duration shortestWait) {

    /** For files that say everything in moments. */
    static final Outcomes NONE = new Outcomes(Set.of(), Set.of(), Duration.ZERO);

    Outcomes {
        answered = Set.copyOf(answered);
        abandoned = Set.copyOf(abandoned);
    }

    /** Words are separated by commas. */
    static Outcomes of(String answered, String abandoned, Duration shortestWait) {
        return new Outcomes(words(answered), words(abandoned), shortestWait);
    }

    boolean given() {
        return !answered.isEmpty() || !abandoned.isEmpty();
    }

    boolean knows(String word) {
        return answered.contains(word) || abandoned.contains(word);
    }

    boolean excludesAnswer(String word) {
        return given() && !answered.contains(word);
    }

    boolean excludesAbandonment(String word) {
        return given() && answered.contains(word);
    }

    boolean tooShort(Call call) {
        return call.outcome() == Outcome.ABANDONED && call.waited().compareTo(shortestWait) < 0;
    }

    private static Set<String> words(String text) {
        var words = new LinkedHashSet<String>();
        Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return words;
    }
}
