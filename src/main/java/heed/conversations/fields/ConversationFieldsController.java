package heed.conversations.fields;

import gg.jte.models.runtime.JteModel;
import heed.conversations.ConversationDirectory;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The fields of one conversation, filled in beside it; on a page of their own while something typed there is none. */
@Controller
@RequestMapping("/conversations/{number:\\d+}/fields")
class ConversationFieldsController {

    private static final String PREFIX = "field.";

    private final ConversationDirectory conversations;
    private final FieldSheets sheets;
    private final FillInFields fillInFields;
    private final FieldForms forms;
    private final Templates templates;

    ConversationFieldsController(
            ConversationDirectory conversations,
            FieldSheets sheets,
            FillInFields fillInFields,
            FieldForms forms,
            Templates templates) {
        this.conversations = conversations;
        this.sheets = sheets;
        this.fillInFields = fillInFields;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(Actor actor, Frame frame, @PathVariable long number) {
        return page(actor, frame, conversations.find(actor, number), Map.of(), Faults.NONE);
    }

    @PostMapping
    Object fill(
            Actor actor,
            Frame frame,
            @PathVariable long number,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> all,
            HttpServletResponse response,
            RedirectAttributes next) {
        actor.require(Right.CONVERSATIONS_WRITE);
        KnownConversation conversation = conversations.find(actor, number);
        var typed = new LinkedHashMap<String, String>();
        all.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                typed.put(name.substring(PREFIX.length()), value);
            }
        });
        try {
            if (fillInFields
                    .fillTyped(actor, conversation.id(), typed, frame.locale(), version)
                    .isEmpty()) {
                response.setStatus(409);
                return page(actor, frame, conversation, typed, Faults.of(Refused.because("fields.fault.meanwhile")));
            }
        } catch (Invalid invalid) {
            response.setStatus(422);
            return page(actor, frame, conversation, typed, Faults.of(invalid));
        } catch (Refused refused) {
            response.setStatus(409);
            return page(actor, frame, conversation, typed, Faults.of(refused));
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("fields.done"));
        return new RedirectView(conversation.url(), true, false, false);
    }

    private JteModel page(
            Actor actor, Frame frame, KnownConversation conversation, Map<String, String> typed, Faults faults) {
        return templates.conversationsFieldsFill(
                frame, forms.form(frame, actor, conversation, sheets.of(conversation.id()), typed, faults));
    }
}
