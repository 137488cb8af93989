package heed.conversations.fields;

import heed.conversations.ConversationFields;
import heed.conversations.Hindrance;
import heed.conversations.KnownConversation;
import heed.conversations.Words;
import heed.identity.Actor;
import heed.platform.Fault;
import heed.web.Worded;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What must be filled in first: named, so that nobody has to look for it. */
@Component
class FieldHindrance implements Hindrance {

    private final Fields fields;
    private final FieldSheets sheets;

    FieldHindrance(Fields fields, FieldSheets sheets) {
        this.fields = fields;
        this.sheets = sheets;
    }

    @Override
    public List<Fault> toClosing(KnownConversation conversation) {
        return toClosing(conversation, Map.of());
    }

    @Override
    public List<Fault> toClosing(KnownConversation conversation, Map<String, Object> filled) {
        return missing(
                conversation, EnumSet.of(Requirement.ON_CLOSE, Requirement.ALWAYS), filled, "fields.hindrance.closing");
    }

    @Override
    public List<Fault> toReplying(Actor actor, KnownConversation conversation, Words reply) {
        return toReplying(actor, conversation, reply, Map.of());
    }

    @Override
    public List<Fault> toReplying(
            Actor actor, KnownConversation conversation, Words reply, Map<String, Object> filled) {
        return actor.kind() == Actor.Kind.SYSTEM
                ? List.of()
                : missing(conversation, EnumSet.of(Requirement.ALWAYS), filled, "fields.hindrance.replying");
    }

    private List<Fault> missing(
            KnownConversation conversation, Set<Requirement> wanted, Map<String, Object> filled, String sentence) {
        List<Field> asked = fields.recall().stream()
                .filter(each -> wanted.contains(each.required()) && each.asked(conversation.queue()))
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        FieldSheet sheet = sheets.of(conversation.id());
        List<Field> missing = asked.stream()
                .filter(each -> filled.containsKey(each.key())
                        ? ConversationFields.EMPTIED.equals(filled.get(each.key()))
                        : !sheet.has(each))
                .toList();
        return missing.isEmpty() ? List.of() : List.of(Fault.at("", sentence, names(missing)));
    }

    private static Worded names(List<Field> missing) {
        return locale ->
                missing.stream().map(each -> each.name(locale.getLanguage())).collect(Collectors.joining(", "));
    }
}
