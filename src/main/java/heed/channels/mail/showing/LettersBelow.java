package heed.channels.mail.showing;

import gg.jte.Content;
import heed.channels.mail.showing.pages.LetterBelow;
import heed.conversations.EntryId;
import heed.conversations.EntryTool;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Right;
import heed.templates.Templates;
import heed.web.Frame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Leads from a message that came by mail to the letter: its look, folded away where it says no more than its words. */
@Component
class LettersBelow implements EntryTool {

    private final LettersInEntries letters;
    private final Templates templates;

    LettersBelow(LettersInEntries letters, Templates templates) {
        this.letters = letters;
        this.templates = templates;
    }

    @Override
    public Map<EntryId, Content> tools(Frame frame, Actor actor, KnownConversation conversation, List<Shown> entries) {
        var below = new HashMap<EntryId, Content>();
        if (actor.may(Right.MAIL_READ) && conversation.channel().equals("email") && !entries.isEmpty()) {
            letters.of(entries.stream().map(Shown::id).toList())
                    .forEach(each -> below.put(each.entry(), templates.channelsMailShowingBelow(frame, below(each))));
        }
        return below;
    }

    private static LetterBelow below(LettersInEntries.Letter letter) {
        return new LetterBelow(
                letter.id().toString(),
                "/messages/" + letter.id(),
                letter.author(),
                letter.layout().equals("rich"),
                !letter.layout().equals("words"),
                letter.changed());
    }
}
