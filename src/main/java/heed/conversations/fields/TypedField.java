package heed.conversations.fields;

import heed.conversations.fields.KeepField.Wish;
import heed.platform.Fault;
import heed.platform.Invalid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What stands in the form of a field. */
record TypedField(
        String key,
        String kind,
        Map<String, String> names,
        Map<String, String> helps,
        List<String> queues,
        String required,
        String lines,
        String place,
        int version) {

    static TypedField nothing() {
        return new TypedField(
                "", FieldKind.TEXT.key(), Map.of(), Map.of(), List.of(), Requirement.NEVER.key(), "", "0", 0);
    }

    static TypedField of(Field field, String language) {
        return new TypedField(
                field.key(),
                field.kind().key(),
                field.names(),
                field.helps(),
                List.copyOf(field.queues()),
                field.required().key(),
                ChoiceLines.written(field.choices(), language),
                String.valueOf(field.place()),
                field.version());
    }

    static TypedField read(MultiValueMap<String, String> all) {
        return new TypedField(
                first(all, "key"),
                first(all, "kind"),
                worded(all, "names."),
                worded(all, "helps."),
                List.copyOf(all.getOrDefault("queue", List.of())),
                Objects.requireNonNullElse(all.getFirst("required"), Requirement.NEVER.key()),
                first(all, "choices"),
                Objects.requireNonNullElse(all.getFirst("place"), "0"),
                first(all, "version").matches("\\d{1,9}") ? Integer.parseInt(first(all, "version")) : 0);
    }

    /** Only whether it is asked at all. */
    static Wish archived(boolean away) {
        return new Wish(null, null, null, null, null, null, away);
    }

    /** The same of a field whose kind is not in the form. */
    TypedField of(FieldKind known) {
        return new TypedField(key, known.key(), names, helps, queues, required, lines, place, version);
    }

    /**
     * @param language of names without one
     * @throws Invalid where the choices cannot be read
     */
    Wish wish(String language) {
        @Nullable List<FieldChoice> choices = null;
        if (FieldKind.of(kind).filter(FieldKind::chosen).isPresent()) {
            var faults = new ArrayList<Fault>();
            choices = ChoiceLines.read(lines, language, faults);
            if (!faults.isEmpty()) {
                throw new Invalid(faults);
            }
        }
        return new Wish(
                names,
                helps,
                Set.copyOf(queues),
                required,
                choices,
                place.matches("-?\\d{1,4}") ? Integer.parseInt(place) : 0,
                null);
    }

    private static Map<String, String> worded(MultiValueMap<String, String> all, String prefix) {
        var words = new LinkedHashMap<String, String>();
        Names.LANGUAGES.forEach(each -> words.put(each, first(all, prefix + each)));
        return words;
    }

    private static String first(MultiValueMap<String, String> all, String name) {
        return Objects.requireNonNullElse(all.getFirst(name), "");
    }
}
