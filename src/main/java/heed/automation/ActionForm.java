package heed.automation;

import heed.conversations.KnownField;
import heed.platform.Fault;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Actions as people type them: one place for each kind, done in the order of the page. */
public final class ActionForm {

    /** Kinds of actions that name one thing, in the order of the page, after what is said and before the snooze. */
    private static final List<String> PLAIN = List.of("assign", "queue", "priority", "status");

    /** Begins the name of what is typed for a field of the company's own; its key follows. */
    static final String FIELD = "field/";

    /** Begins the name of the mark that empties one. */
    static final String EMPTIED = "emptied/";

    private final Map<String, String> fields;

    /** @param fields what stands in the form's plain fields, by name */
    public ActionForm(Map<String, String> fields) {
        this.fields = fields;
    }

    /** The fields of some actions, by name. */
    public static Map<String, String> fields(List<ActionDetails> actions, Locale locale) {
        var fields = new LinkedHashMap<String, String>();
        for (ActionDetails details : actions) {
            String kind = String.valueOf(details.action());
            switch (kind) {
                case "reply", "draft" -> {
                    fields.put("reply", kind);
                    fields.put("reply/text", details.text() == null ? "" : details.text());
                    fields.put("reply/template", details.template() == null ? "" : details.template());
                }
                case "note" -> fields.put("note", String.valueOf(details.text()));
                case "add-tags", "remove-tags" ->
                    fields.put(kind, String.join(" ", details.tags() == null ? List.of() : details.tags()));
                case "snooze" -> fields.put("snooze", String.valueOf(details.days()));
                case "field" -> {
                    Object value = details.value();
                    fields.put(
                            value == null ? EMPTIED + details.field() : FIELD + details.field(),
                            value == null ? "true" : KnownField.typed(value, locale));
                }
                case "notify" -> {
                    fields.put("notify", String.valueOf(details.to()));
                    fields.put("notify/text", String.valueOf(details.text()));
                }
                default -> fields.put(kind, String.valueOf(details.to()));
            }
        }
        return fields;
    }

    /** The actions that are filled in, by the field that a fault of theirs belongs to. */
    public Map<String, ActionDetails> actions() {
        var actions = new LinkedHashMap<String, ActionDetails>();
        if (!field("reply").isEmpty()) {
            boolean byTemplate = !field("reply/template").isEmpty();
            actions.put(
                    byTemplate ? "reply/template" : "reply/text",
                    ActionDetails.said(
                            field("reply"),
                            byTemplate ? null : field("reply/text"),
                            byTemplate ? field("reply/template") : null));
        }
        if (!field("note").isEmpty()) {
            actions.put("note", ActionDetails.said("note", field("note"), null));
        }
        for (String kind : List.of("add-tags", "remove-tags")) {
            if (!field(kind).isEmpty()) {
                actions.put(
                        kind, ActionDetails.tags(kind, Arrays.asList(field(kind).split("[\\s,]+"))));
            }
        }
        for (String kind : PLAIN) {
            if (!field(kind).isEmpty()) {
                actions.put(kind, ActionDetails.to(kind, field(kind)));
            }
        }
        fields.keySet().stream().filter(name -> name.startsWith(FIELD)).forEach(name -> {
            if (!field(name).isEmpty()) {
                actions.put(name, ActionDetails.field(name.substring(FIELD.length()), field(name)));
            }
        });
        fields.keySet().stream()
                .filter(name -> name.startsWith(EMPTIED))
                .forEach(name -> actions.put(
                        FIELD + name.substring(EMPTIED.length()),
                        ActionDetails.field(name.substring(EMPTIED.length()), null)));
        if (!field("snooze").isEmpty()) {
            String days = field("snooze");
            actions.put("snooze", ActionDetails.snooze(days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0));
        }
        if (!field("notify").isEmpty() || !field("notify/text").isEmpty()) {
            actions.put(
                    "notify/text",
                    new ActionDetails("notify", field("notify/text"), null, field("notify"), null, null, null, null));
        }
        if (!field("webhook").isEmpty()) {
            actions.put("webhook", ActionDetails.to("webhook", field("webhook")));
        }
        return actions;
    }

    private String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** A fault at the field of the form instead of that of the API. */
    public Fault atField(Fault fault) {
        if (!fault.pointer().matches("/actions/\\d+/.*")) {
            return fault;
        }
        String field = List.copyOf(actions().keySet())
                .get(Integer.parseInt(fault.pointer().split("/")[2]));
        return new Fault("/" + field, fault.message(), fault.facts());
    }
}
