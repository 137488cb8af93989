package heed.conversations.routing;

import heed.web.Language;
import heed.web.Text;
import java.util.List;
import java.util.Locale;

/**
 * Why a conversation is next, for programs.
 *
 * @param among how many wait with the same effective priority
 * @param movedUp priorities gained by waiting
 * @param waitedSeconds in the queue's working time
 * @param text the same as a sentence in the asked language
 */
record ReasonView(
        int place,
        int among,
        String effectivePriority,
        int movedUp,
        long waitedSeconds,
        List<String> needs,
        String complexity,
        String text) {

    static ReasonView of(Reason reason, String teller, Text text, Locale asked) {
        Locale locale = Language.of(asked.getLanguage()).locale();
        return new ReasonView(
                reason.place(),
                reason.among(),
                reason.effective().key(),
                reason.steps(),
                reason.waited().toSeconds(),
                Skill.stored(reason.needs()),
                reason.complex() ? "complex" : "standard",
                text.of(locale, "routing.reason", (Object[]) reason.facts(teller)));
    }
}
