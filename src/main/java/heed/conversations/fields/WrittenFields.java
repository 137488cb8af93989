package heed.conversations.fields;

import gg.jte.Content;
import heed.conversations.ConversationFields;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.conversations.KnownField;
import heed.conversations.fields.pages.FieldsForm;
import heed.identity.Actor;
import heed.platform.Fault;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the rest of Heed read fields and fill them in. */
@Component
class WrittenFields implements ConversationFields {

    private final Fields fields;
    private final FieldSheets sheets;
    private final FieldWords words;
    private final ObjectProvider<FillInFields> fillInFields;
    private final Text text;
    private final FieldForms forms;
    private final Templates templates;

    /** @param fillInFields late, because lists read fields and whatever changes a conversation may show in lists */
    WrittenFields(
            Fields fields,
            FieldSheets sheets,
            FieldWords words,
            ObjectProvider<FillInFields> fillInFields,
            Text text,
            FieldForms forms,
            Templates templates) {
        this.templates = templates;
        this.forms = forms;
        this.fields = fields;
        this.sheets = sheets;
        this.words = words;
        this.fillInFields = fillInFields;
        this.text = text;
    }

    @Override
    public Map<String, Object> values(ConversationId conversation) {
        return sheets.of(conversation).values();
    }

    @Override
    public Map<ConversationId, Map<String, Object>> values(Collection<ConversationId> conversations) {
        return fields.recall().isEmpty() ? Map.of() : sheets.of(conversations);
    }

    @Override
    public List<KnownField> asked() {
        return fields.recall().stream()
                .filter(each -> !each.archived())
                .map(this::known)
                .toList();
    }

    private KnownField known(Field field) {
        Stream<KnownField.Choice> offered = field.kind() == FieldKind.YES_NO
                ? Stream.of(
                        new KnownField.Choice("true", locale -> text.of(locale, "fields.yes")),
                        new KnownField.Choice("false", locale -> text.of(locale, "fields.no")))
                : offered(field.choices())
                        .map(each -> new KnownField.Choice(
                                each.key(), locale -> field.path(each.key(), locale.getLanguage())));
        return new KnownField(field.key(), field.kind().key(), field.named(), field.queues(), offered.toList());
    }

    private static Stream<FieldChoice> offered(List<FieldChoice> some) {
        return some.stream()
                .filter(each -> !each.archived())
                .flatMap(each -> Stream.concat(Stream.of(each), offered(each.choices())));
    }

    @Override
    public String words(String field, Object value, Locale locale) {
        return EMPTIED.equals(value)
                ? ""
                : known(field)
                        .map(each -> words.plain(each, value, locale.getLanguage()))
                        .orElseGet(() -> FieldReading.typed(value));
    }

    @Override
    public Map<String, Object> read(Map<String, ?> given, String at, Consumer<Fault> faults) {
        return read(given, Given::ofValue, at, faults);
    }

    @Override
    public Map<String, Object> readTyped(Map<String, String> typed, Locale locale, String at, Consumer<Fault> faults) {
        return read(typed, each -> Given.of(each, locale), at, faults);
    }

    private <T> Map<String, Object> read(
            Map<String, T> told, Function<T, Given> reading, String at, Consumer<Fault> faults) {
        var values = new LinkedHashMap<String, Object>();
        told.forEach((key, value) -> {
            Optional<Field> field = known(key).filter(each -> !each.archived());
            Given given = reading.apply(value);
            if (field.isEmpty()) {
                faults.accept(Fault.at(at + "/" + key, "fields.fault.unknown", key));
            } else if (given.text().isBlank()) {
                values.put(key, EMPTIED);
            } else {
                given.read(
                                field.get(),
                                fault -> faults.accept(new Fault(at + fault.pointer(), fault.message(), fault.facts())))
                        .ifPresent(read -> values.put(key, read));
            }
        });
        return values;
    }

    @Override
    public List<String> levels(String field, Object value) {
        String own = FieldReading.typed(value);
        List<String> chosen = known(field).stream()
                .flatMap(each -> each.choices().stream())
                .flatMap(FieldChoice::family)
                .filter(each -> each.family().anyMatch(one -> one.key().equals(own)))
                .map(FieldChoice::key)
                .toList();
        return chosen.isEmpty() ? List.of(own) : chosen;
    }

    @Override
    public Optional<Content> form(Frame frame, String queue, Map<String, String> typed, Faults faults) {
        List<FieldsForm.Asked> asked = forms.asked(frame, queue, typed);
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(templates.conversationsFieldsAsked(frame, faults, asked));
    }

    @Override
    public List<Fault> needed(String queue, Map<String, Object> values) {
        return fields.recall().stream()
                .filter(each -> each.required() == Requirement.ALWAYS && each.asked(queue))
                .filter(each -> EMPTIED.equals(values.getOrDefault(each.key(), EMPTIED)))
                .map(each -> Fault.at("/" + each.key(), "fields.fault.needed-first", each.named()))
                .toList();
    }

    @Override
    public List<Fault> hindrances(KnownConversation conversation, Map<String, Object> values) {
        var faults = new ArrayList<Fault>();
        FieldSheet sheet = values.isEmpty() ? FieldSheet.BLANK : sheets.of(conversation.id());
        FillInFields.read(fields.recall(), conversation, sheet, given(values), faults::add);
        return faults;
    }

    @Override
    public void fill(Actor actor, ConversationId conversation, Map<String, Object> values) {
        fillInFields.getObject().fill(actor, conversation, given(values));
    }

    private static Map<String, Given> given(Map<String, Object> values) {
        var given = new LinkedHashMap<String, Given>();
        values.forEach((key, value) -> given.put(key, Given.ofValue(value)));
        return given;
    }

    private Optional<Field> known(String key) {
        return fields.recall().stream().filter(each -> each.key().equals(key)).findFirst();
    }
}
