package heed.conversations;

import heed.identity.Actor;
import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.Frame;
import heed.web.PaletteSource;
import java.security.Principal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A conversation by its number. */
@Component
record ConversationsInPalette(ActorSource actors, Conversations conversations) implements PaletteSource {

    private static final Pattern NUMBER = Pattern.compile("(?:#|№)?\\s*([0-9]{1,15})");

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Offer> offers(Principal who, Frame frame, String words, int most) {
        Actor actor = actors.of(who);
        Matcher number = NUMBER.matcher(words);
        if (!number.matches() || !actor.may(Right.CONVERSATIONS_READ)) {
            return List.of();
        }
        return conversations.findByNumber(Long.parseLong(number.group(1))).stream()
                .filter(each -> actor.may(Right.CONVERSATIONS_READ, each.queue()))
                .map(each -> new Offer(
                        ConversationView.url(each.number()),
                        each.channel().icon(),
                        each.subject().isEmpty() ? frame.text("conversations.no-subject") : each.subject(),
                        frame.text("conversations.number", String.valueOf(each.number()))))
                .toList();
    }
}
