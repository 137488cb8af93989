package heed.conversations;

import heed.identity.Actor;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Begins a conversation with what is known of it already in fields of the company's own; all of it happens, or nothing does. */
@Service
class BeginConversation {

    private final OpenConversation openConversation;
    private final ConversationFields fields;

    BeginConversation(OpenConversation openConversation, ConversationFields fields) {
        this.openConversation = openConversation;
        this.fields = fields;
    }

    /**
     * @param values by key of the field; one that was opened before stays as it is
     * @throws Invalid with a pointer to each thing that cannot be, those of fields below {@code /fields}
     */
    @Atomic
    Opened begin(Actor actor, Opening opening, Map<String, ?> values) {
        var faults = new ArrayList<Fault>();
        Map<String, Object> read = values.isEmpty() ? Map.of() : fields.read(values, "/fields", faults::add);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        Opened opened = openConversation.open(actor, opening);
        if (opened.anew() && !read.isEmpty()) {
            try {
                fields.fill(actor, opened.id(), read);
            } catch (Invalid invalid) {
                throw new Invalid(belowFields(invalid));
            }
        }
        return opened;
    }

    private static List<Fault> belowFields(Invalid invalid) {
        return invalid.faults().stream()
                .map(each -> new Fault("/fields" + each.pointer(), each.message(), each.facts()))
                .toList();
    }
}
