package heed.conversations.fields;

import heed.conversations.KnownConversation;
import heed.conversations.fields.pages.FieldsForm;
import heed.conversations.fields.pages.FieldsForm.Answered;
import heed.conversations.fields.pages.FieldsForm.Asked;
import heed.conversations.fields.pages.FieldsForm.Choice;
import heed.identity.Actor;
import heed.identity.Right;
import heed.web.Faults;
import heed.web.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Lays out the fields of a conversation. */
@Component
class FieldForms {

    private final Fields fields;
    private final FieldWords words;

    FieldForms(Fields fields, FieldWords words) {
        this.fields = fields;
        this.words = words;
    }

    /** @param typed what was posted, by key; what is not in it stands as on the sheet */
    FieldsForm form(
            Frame frame,
            Actor actor,
            KnownConversation conversation,
            FieldSheet sheet,
            Map<String, String> typed,
            Faults faults) {
        boolean writes =
                actor.may(Right.CONVERSATIONS_WRITE, conversation.queue()) && conversation.mergedInto() == null;
        String language = frame.locale().getLanguage();
        var asked = new ArrayList<Asked>();
        var others = new ArrayList<Answered>();
        for (Field field : fields.recall()) {
            if (field.asked(conversation.queue())) {
                asked.add(asked(frame, field, sheet, typed));
            } else if (sheet.has(field)) {
                others.add(new Answered(field.name(language), words.plain(field, sheet, language)));
            }
        }
        return new FieldsForm(conversation.number(), sheet.version(), asked, others, writes, faults);
    }

    /** Those of a queue whose conversation has not begun. */
    List<Asked> asked(Frame frame, String queue, Map<String, String> typed) {
        return fields.recall().stream()
                .filter(each -> each.asked(queue))
                .map(each -> asked(frame, each, FieldSheet.BLANK, typed))
                .toList();
    }

    private Asked asked(Frame frame, Field field, FieldSheet sheet, Map<String, String> typed) {
        String language = frame.locale().getLanguage();
        String stands = typed.getOrDefault(
                field.key(), FieldReading.typed(sheet.values().get(field.key()), frame.locale()));
        return new Asked(
                field.key(),
                field.name(language),
                field.helps().isEmpty() ? "" : Names.in(field.helps(), language, ""),
                field.kind().key(),
                stands,
                words.plain(field, sheet, language),
                choices(frame, field, stands),
                sheet.has(field) || field.required() == Requirement.NEVER
                        ? ""
                        : frame.text("fields.missing." + field.required().key()));
    }

    private static List<Choice> choices(Frame frame, Field field, String stands) {
        if (field.kind() == FieldKind.YES_NO) {
            return List.of(
                    new Choice("", "–", stands.isEmpty()),
                    new Choice("true", frame.text("fields.yes"), stands.equals("true")),
                    new Choice("false", frame.text("fields.no"), stands.equals("false")));
        }
        var choices = new ArrayList<Choice>();
        if (field.kind().chosen()) {
            choices.add(new Choice("", "–", stands.isEmpty()));
            offered(field.choices(), "", frame.locale().getLanguage(), stands, choices);
            if (!stands.isEmpty() && choices.stream().noneMatch(Choice::chosen)) {
                choices.add(new Choice(stands, field.path(stands, frame.locale().getLanguage()), true));
            }
        }
        return choices;
    }

    private static void offered(List<FieldChoice> some, String above, String language, String stands, List<Choice> to) {
        for (FieldChoice each : some) {
            if (!each.archived()) {
                String path = above + each.name(language);
                to.add(new Choice(each.key(), path, Objects.equals(each.key(), stands)));
                offered(each.choices(), path + " › ", language, stands, to);
            }
        }
    }
}
