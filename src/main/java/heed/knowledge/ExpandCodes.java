package heed.knowledge;

import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.platform.Atomic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** Replaces each code such as {@code ::meter} in a text by its template. */
@Service
class ExpandCodes {

    private static final Pattern CODE = Pattern.compile("(?<![^\\s])::([a-z0-9]+(?:-[a-z0-9]+)*)(?![a-z0-9-])");
    private static final int MOST = 10;

    private final FindReplyTemplates find;
    private final InsertReply insertReply;

    ExpandCodes(FindReplyTemplates find, InsertReply insertReply) {
        this.find = find;
        this.insertReply = insertReply;
    }

    /** @param names of the templates that were put in */
    record Expanded(String text, List<String> names) {

        Expanded {
            names = List.copyOf(names);
        }
    }

    @Atomic
    Expanded expand(Actor actor, KnownConversation conversation, String text) {
        var names = new ArrayList<String>();
        String expanded = CODE.matcher(text).replaceAll(code -> {
            Optional<ReplyTemplate> template =
                    names.size() >= MOST ? Optional.empty() : find.byCode(actor, conversation.queue(), code.group(1));
            template.ifPresent(each -> names.add(each.name()));
            return Matcher.quoteReplacement(template.map(each -> insertReply
                            .insert(actor, conversation.id(), each.id())
                            .text())
                    .orElseGet(code::group));
        });
        return new Expanded(expanded, names);
    }
}
