package heed.conversations.fields;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.InEachLanguage;
import heed.conversations.KeepTimeline;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Fills in fields of a conversation and empties them; the timeline tells which, and what stood there. */
@Service
class FillInFields {

    private final ConversationDirectory conversations;
    private final Fields fields;
    private final FieldSheets sheets;
    private final FieldWords words;
    private final KeepTimeline timeline;

    FillInFields(
            ConversationDirectory conversations,
            Fields fields,
            FieldSheets sheets,
            FieldWords words,
            KeepTimeline timeline) {
        this.conversations = conversations;
        this.fields = fields;
        this.sheets = sheets;
        this.words = words;
        this.timeline = timeline;
    }

    /**
     * @param given by key of the field; null empties it
     * @param expected the version that was read, 0 for any
     * @return empty where somebody changed them meanwhile
     * @throws Invalid with a pointer to each field that is none, or whose value is none
     */
    @Atomic
    Optional<FieldSheet> fill(Actor actor, ConversationId id, Map<String, JsonNode> given, int expected) {
        var all = new LinkedHashMap<String, Given>();
        given.forEach((key, value) -> all.put(key, Given.of(value)));
        return fillIn(actor, id, all, expected);
    }

    /** The same with what was typed into a form, where blank empties. */
    @Atomic
    Optional<FieldSheet> fillTyped(
            Actor actor, ConversationId id, Map<String, String> typed, Locale locale, int expected) {
        var all = new LinkedHashMap<String, Given>();
        typed.forEach((key, value) -> all.put(key, Given.of(value, locale)));
        return fillIn(actor, id, all, expected);
    }

    /**
     * Whatever stands there.
     *
     * @throws Invalid with a pointer to each field that is none, or whose value is none
     */
    @Atomic
    void fill(Actor actor, ConversationId id, Map<String, Given> given) {
        fillIn(actor, id, given, 0);
    }

    private Optional<FieldSheet> fillIn(Actor actor, ConversationId id, Map<String, Given> given, int expected) {
        KnownConversation conversation = conversations.findForChange(actor, id);
        if (conversation.mergedInto() != null) {
            throw Refused.because("fields.fault.merged");
        }
        FieldSheet before = sheets.of(id);
        if (expected != 0 && expected != before.version()) {
            return Optional.empty();
        }
        var faults = new ArrayList<Fault>();
        FieldSheet after = read(fields.all(), conversation, before, given, faults::add);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        if (after.equals(before)) {
            return Optional.of(before);
        }
        sheets.save(id, after);
        timeline.tell(
                actor, conversation, "fields.event.filled", InEachLanguage.of(locale -> told(before, after, locale)));
        return Optional.of(sheets.of(id));
    }

    /** The sheet with these values on it. */
    static FieldSheet read(
            List<Field> fields,
            KnownConversation conversation,
            FieldSheet before,
            Map<String, Given> given,
            Consumer<Fault> faults) {
        Map<String, Field> known = fields.stream().collect(Collectors.toMap(Field::key, Function.identity()));
        var values = new LinkedHashMap<>(before.values());
        given.forEach((key, one) -> {
            Field field = known.get(key);
            if (field == null) {
                faults.accept(Fault.at("/" + key, "fields.fault.unknown", key));
            } else {
                fill(conversation, field, one, values, faults);
            }
        });
        return new FieldSheet(values, before.version());
    }

    private static void fill(
            KnownConversation conversation,
            Field field,
            Given given,
            Map<String, Object> values,
            Consumer<Fault> faults) {
        String stood = FieldReading.typed(values.get(field.key()));
        if (stood.equals(given.text())) {
            return;
        }
        if (given.text().isBlank()) {
            values.remove(field.key());
            if (field.needed(conversation)) {
                faults.accept(Fault.at("/" + field.key(), "fields.fault.needed", field.named()));
            }
        } else if (stood.isEmpty() && !field.asked(conversation.queue())) {
            faults.accept(Fault.at("/" + field.key(), "fields.fault.not-asked", field.named()));
        } else {
            given.read(field, faults).ifPresent(value -> values.put(field.key(), value));
        }
    }

    private String told(FieldSheet before, FieldSheet after, Locale locale) {
        String language = locale.getLanguage();
        return fields.all().stream()
                .filter(field -> !Objects.equals(
                        before.values().get(field.key()), after.values().get(field.key())))
                .map(field -> field.name(language) + ": "
                        + (before.has(field) ? words.plain(field, before, language) + " → " : "")
                        + (after.has(field) ? words.plain(field, after, language) : "–"))
                .collect(Collectors.joining("; "));
    }
}
