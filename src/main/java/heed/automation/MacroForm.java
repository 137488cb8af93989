package heed.automation;

import heed.identity.Sharing;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.web.Faults;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.util.MultiValueMap;

/** A macro as people type it: one place for each kind of action, done in the order of the page. */
record MacroForm(Map<String, String> fields, List<String> queues) {

    static MacroForm of(MultiValueMap<String, String> posted) {
        return new MacroForm(new LinkedHashMap<>(posted.toSingleValueMap()), posted.getOrDefault("queues", List.of()));
    }

    static MacroForm of(Macro macro, Locale locale) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("tag", String.valueOf(macro.version()));
        fields.put("key", macro.key());
        fields.put("name", macro.name());
        Sharing sharing = macro.sharing();
        fields.put("share", sharing.scope().key() + (sharing.team() == null ? "" : ":" + sharing.team()));
        fields.putAll(ActionForm.fields(macro.details(), locale));
        return new MacroForm(fields, macro.queues());
    }

    String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    int tag() {
        return field("tag").matches("\\d{1,9}") ? Integer.parseInt(field("tag")) : 0;
    }

    /** @param typed reads what is typed in somebody's language */
    MacroDetails details(UnaryOperator<Map<String, String>> typed) {
        String[] share = field("share").split(":", 2);
        return new MacroDetails(
                field("key"),
                field("name"),
                share[0],
                share.length > 1 ? share[1] : null,
                queues,
                List.copyOf(new ActionForm(typed.apply(fields)).actions().values()));
    }

    /** Faults at the fields of the form instead of those of the API. */
    Faults faults(Invalid invalid) {
        var actions = new ActionForm(fields);
        return new Faults(invalid.faults().stream()
                .map(MacroForm::atField)
                .map(actions::atField)
                .toList());
    }

    private static Fault atField(Fault fault) {
        String pointer =
                fault.pointer().replaceFirst("^/(scope|team)$", "/share").replaceFirst("^/queues/.*", "/queues");
        return new Fault(pointer, fault.message(), fault.facts());
    }
}
