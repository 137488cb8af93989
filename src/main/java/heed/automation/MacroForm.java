package heed.automation;

import heed.identity.Sharing;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.web.Faults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** A macro as people type it: one place for each kind of action, done in the order of the page. */
record MacroForm(Map<String, String> fields, List<String> queues) {

    /** Kinds of actions that name one thing, in the order of the page, after what is said and before the snooze. */
    private static final List<String> PLAIN = List.of("assign", "queue", "priority", "status");

    static MacroForm of(MultiValueMap<String, String> posted) {
        return new MacroForm(new LinkedHashMap<>(posted.toSingleValueMap()), posted.getOrDefault("queues", List.of()));
    }

    static MacroForm of(Macro macro) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("tag", String.valueOf(macro.version()));
        fields.put("key", macro.key());
        fields.put("name", macro.name());
        Sharing sharing = macro.sharing();
        fields.put("share", sharing.scope().key() + (sharing.team() == null ? "" : ":" + sharing.team()));
        for (ActionDetails details : macro.details()) {
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
                default -> fields.put(kind, String.valueOf(details.to()));
            }
        }
        return new MacroForm(fields, macro.queues());
    }

    String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    int tag() {
        return field("tag").matches("\\d{1,9}") ? Integer.parseInt(field("tag")) : 0;
    }

    MacroDetails details() {
        String[] share = field("share").split(":", 2);
        return new MacroDetails(
                field("key"),
                field("name"),
                share[0],
                share.length > 1 ? share[1] : null,
                queues,
                List.copyOf(actions().values()));
    }

    /** The actions that are filled in, by the field that a fault of theirs belongs to. */
    private Map<String, ActionDetails> actions() {
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
        if (!field("snooze").isEmpty()) {
            String days = field("snooze");
            actions.put("snooze", ActionDetails.snooze(days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0));
        }
        return actions;
    }

    /** Faults at the fields of the form instead of those of the API. */
    Faults faults(Invalid invalid) {
        var order = new ArrayList<>(actions().keySet());
        return new Faults(
                invalid.faults().stream().map(fault -> atField(fault, order)).toList());
    }

    private static Fault atField(Fault fault, List<String> order) {
        String pointer =
                fault.pointer().replaceFirst("^/(scope|team)$", "/share").replaceFirst("^/queues/.*", "/queues");
        if (pointer.matches("/actions/\\d+/.*")) {
            pointer = "/" + order.get(Integer.parseInt(pointer.split("/")[2]));
        }
        return new Fault(pointer, fault.message(), fault.facts());
    }
}
