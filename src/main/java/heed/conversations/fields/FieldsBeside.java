package heed.conversations.fields;

import heed.conversations.ConversationPanel;
import heed.conversations.KnownConversation;
import heed.conversations.fields.pages.FieldsForm;
import heed.identity.Actor;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The company's own fields beside the conversation: open while something is filled in or has to be. */
@Component
class FieldsBeside implements ConversationPanel {

    private final Fields fields;
    private final FieldSheets sheets;
    private final FieldForms forms;
    private final Templates templates;

    FieldsBeside(Fields fields, FieldSheets sheets, FieldForms forms, Templates templates) {
        this.fields = fields;
        this.sheets = sheets;
        this.forms = forms;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.FIELDS;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Actor actor, KnownConversation conversation) {
        if (fields.recall().isEmpty()) {
            return Optional.empty();
        }
        FieldSheet sheet = sheets.of(conversation.id());
        FieldsForm form = forms.form(frame, actor, conversation, sheet, Map.of(), Faults.NONE);
        if (form.asked().isEmpty() && form.others().isEmpty()) {
            return Optional.empty();
        }
        boolean open = !sheet.values().isEmpty()
                || form.asked().stream().anyMatch(each -> !each.missing().isEmpty());
        return Optional.of(
                new Panel("fields", frame.text("fields.panel"), templates.conversationsFieldsForm(frame, form), open));
    }
}
