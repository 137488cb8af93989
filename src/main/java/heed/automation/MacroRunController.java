package heed.automation;

import gg.jte.models.runtime.JteModel;
import heed.automation.pages.MacroChoicesPage;
import heed.automation.pages.MacroRunPage;
import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationWords;
import heed.conversations.EntryId;
import heed.conversations.Grace;
import heed.conversations.HoldReply;
import heed.conversations.KeepDraft;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** A macro on one conversation: chosen, looked at before it does anything, run, undone. */
@Controller
@RequestMapping("/conversations/{number:\\d+}/macros")
class MacroRunController {

    private static final int MOST = 30;

    private final ConversationDirectory conversations;
    private final ConversationWords said;
    private final MacroChoices choices;
    private final FindMacros find;
    private final PlanMacro planMacro;
    private final HoldMacro holdMacro;
    private final UndoMacro undoMacro;
    private final HoldReply holdReply;
    private final KeepDraft keepDraft;
    private final MacroWords words;
    private final Templates templates;

    MacroRunController(
            ConversationDirectory conversations,
            ConversationWords said,
            MacroChoices choices,
            FindMacros find,
            PlanMacro planMacro,
            HoldMacro holdMacro,
            UndoMacro undoMacro,
            HoldReply holdReply,
            KeepDraft keepDraft,
            MacroWords words,
            Templates templates) {
        this.conversations = conversations;
        this.said = said;
        this.choices = choices;
        this.find = find;
        this.planMacro = planMacro;
        this.holdMacro = holdMacro;
        this.undoMacro = undoMacro;
        this.holdReply = holdReply;
        this.keepDraft = keepDraft;
        this.words = words;
        this.templates = templates;
    }

    /** What is typed as words narrows the choice. */
    @GetMapping
    JteModel choose(
            Actor actor, Frame frame, @PathVariable long number, @RequestParam(defaultValue = "") String words) {
        actor.require(Right.CONVERSATIONS_WRITE);
        return templates.automationChoose(
                frame, choices.page(frame, actor, conversations.find(actor, number), words, MOST, "", "reply"));
    }

    /** The same from the composer, where what was typed is kept. */
    @PostMapping
    JteModel search(
            Actor actor,
            Frame frame,
            @PathVariable long number,
            @RequestParam(defaultValue = "reply") String kind,
            @RequestParam(name = "words", defaultValue = "") String typed,
            @RequestParam(defaultValue = "") String macroWords) {
        KnownConversation conversation = conversations.find(actor, number);
        keepDraft.keep(actor, conversation.id(), kind, typed);
        MacroChoicesPage page = choices.page(frame, actor, conversation, macroWords, MOST, typed, kind);
        return templates.automationChoose(frame, page);
    }

    /** From the composer to what the macro will do; what was typed is kept. */
    @PostMapping("/{id}/choice")
    RedirectView choice(
            Actor actor,
            @PathVariable long number,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "reply") String kind,
            @RequestParam(name = "words", defaultValue = "") String typed) {
        KnownConversation conversation = conversations.find(actor, number);
        keepDraft.keep(actor, conversation.id(), kind, typed);
        return redirect(conversation.url() + "/macros/" + id);
    }

    @GetMapping("/{id}")
    JteModel show(Actor actor, Frame frame, @PathVariable long number, @PathVariable UUID id) {
        actor.require(Right.CONVERSATIONS_WRITE);
        return page(frame, actor, conversations.find(actor, number), find.find(actor, new MacroId(id)), Faults.NONE);
    }

    @PostMapping("/{id}/run")
    Object run(
            Actor actor,
            Frame frame,
            @PathVariable long number,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID lastSeen,
            HttpServletResponse response,
            RedirectAttributes next) {
        KnownConversation conversation = conversations.find(actor, number);
        try {
            Grace grace = holdReply.grace(actor);
            MacroRun run = holdMacro.run(
                    actor, conversation.id(), new MacroId(id), lastSeen == null ? null : new EntryId(lastSeen), grace);
            Toast toast = run.held() == null
                    ? Toast.of("automation.ran", run.macro())
                    : Toast.of("automation.ran-held", run.macro(), grace.delay().toSeconds());
            next.addFlashAttribute(
                    Toast.FLASH,
                    run.undoable()
                            ? toast.undoneBy(conversation.url() + "/macros/runs/"
                                    + run.id().value() + "/undo")
                            : toast);
            return redirect(conversation.url());
        } catch (Refused refused) {
            response.setStatus(409);
            return page(frame, actor, conversation, find.find(actor, new MacroId(id)), Faults.of(refused));
        } catch (Invalid invalid) {
            response.setStatus(422);
            return page(frame, actor, conversation, find.find(actor, new MacroId(id)), general(invalid));
        }
    }

    @PostMapping("/runs/{run}/undo")
    RedirectView undo(Actor actor, @PathVariable long number, @PathVariable UUID run, RedirectAttributes next) {
        KnownConversation conversation = conversations.find(actor, number);
        try {
            undoMacro.undo(actor, conversation.id(), new RunId(run), true);
            next.addFlashAttribute(Toast.FLASH, Toast.of("automation.undone"));
        } catch (Refused refused) {
            next.addFlashAttribute(
                    Toast.FLASH, Toast.of(refused.reasons().getFirst().message()));
        }
        return redirect(conversation.url());
    }

    private JteModel page(Frame frame, Actor actor, KnownConversation conversation, Macro macro, Faults refused) {
        MacroPlan plan = planMacro.plan(actor, conversation, macro);
        return templates.automationRun(
                frame,
                new MacroRunPage(
                        macro.id().value().toString(),
                        macro.name(),
                        conversation.number(),
                        conversation.subject(),
                        said.newest(conversation.id())
                                .map(each -> each.value().toString())
                                .orElse(""),
                        words.steps(frame, macro, plan),
                        refused.any() ? refused : new Faults(plan.faults())));
    }

    /** No field of this page is at fault. */
    private static Faults general(Invalid invalid) {
        return new Faults(invalid.faults().stream()
                .map(fault -> new Fault("", fault.message(), fault.facts()))
                .toList());
    }

    static RedirectView redirect(String address) {
        var view = new RedirectView(address, true, false, false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
