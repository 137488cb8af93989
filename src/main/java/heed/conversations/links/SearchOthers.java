package heed.conversations.links;

import heed.conversations.ConversationSelection;
import heed.conversations.KnownConversation;
import heed.conversations.links.pages.Found;
import heed.identity.Actor;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.web.Faults;
import heed.web.Frame;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Looks for the conversation that somebody means beside the one that they have open: by its number, or by words. */
@Component
record SearchOthers(ConversationSelection selection) {

    private static final int MOST = 10;

    /** The number that somebody wrote, as in {@code #4127} or {@code no. 4127}; empty where they wrote words. */
    static OptionalLong number(String words) {
        String named = words.strip().replaceFirst("^(?:#|№|no\\.?)\\s*", "");
        return named.matches("[0-9]{1,15}") ? OptionalLong.of(Long.parseLong(named)) : OptionalLong.empty();
    }

    OthersFound search(Frame frame, Actor actor, KnownConversation beside, String words) {
        if (words.isBlank()) {
            return new OthersFound(false, List.of(), Faults.NONE);
        }
        try {
            List<Found> found = selection.found(actor, "all", words, MOST + 1).stream()
                    .filter(each -> !each.id().equals(beside.id()))
                    .limit(MOST)
                    .map(each -> found(frame, each, ""))
                    .toList();
            return new OthersFound(true, found, Faults.NONE);
        } catch (Invalid notUnderstood) {
            List<Fault> faults = notUnderstood.faults().stream()
                    .map(each -> Fault.at("/words", each.message(), each.facts().toArray()))
                    .toList();
            return new OthersFound(false, List.of(), new Faults(faults));
        }
    }

    static Found found(Frame frame, KnownConversation each, String because) {
        return new Found(
                each.number(),
                each.url(),
                each.subject(),
                frame.text("conversations.status." + each.status()),
                frame.date(each.openedAt()),
                because);
    }
}
