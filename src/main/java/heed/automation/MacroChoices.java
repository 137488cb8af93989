package heed.automation;

import heed.automation.pages.MacroChoicesPage;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.web.Frame;
import heed.web.UsefulPlace;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers the macros that may be run on a conversation. */
@Component
class MacroChoices {

    private final FindMacros find;
    private final MacroWords words;

    MacroChoices(FindMacros find, MacroWords words) {
        this.find = find;
        this.words = words;
    }

    MacroChoicesPage page(
            Frame frame,
            Actor actor,
            KnownConversation conversation,
            String search,
            int most,
            String typed,
            String kind) {
        List<Macro> macros = find.page(actor, search, conversation.queue(), false, UsefulPlace.START, most).stream()
                .map(CountedMacro::macro)
                .toList();
        MacroWords.Names names = words.names(macros);
        List<MacroChoicesPage.Choice> found = macros.stream()
                .map(each -> new MacroChoicesPage.Choice(
                        each.id().value().toString(), each.name(), each.key(), words.does(frame, each, names)))
                .toList();
        return new MacroChoicesPage(conversation.number(), conversation.subject(), search, found, typed, kind);
    }
}
