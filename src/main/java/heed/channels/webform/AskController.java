package heed.channels.webform;

import gg.jte.models.runtime.JteModel;
import heed.channels.portal.CustomersDoor;
import heed.channels.webform.pages.AskPage;
import heed.platform.Fault;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The public page on which anybody may ask. */
@Controller
@RequestMapping("/ask")
class AskController {

    private static final String NUMBER = "number";

    private final AskQuestion askQuestion;
    private final CustomersDoor customersDoor;
    private final Templates templates;

    AskController(AskQuestion askQuestion, CustomersDoor customersDoor, Templates templates) {
        this.askQuestion = askQuestion;
        this.customersDoor = customersDoor;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(Frame frame) {
        return templates.channelsWebformAsk(frame, new AskPage("", "", "", "", customersDoor.isOpen(), Faults.NONE));
    }

    @PostMapping
    Object create(
            QuestionForm form,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Question question = form.question();
        return switch (askQuestion.ask(question, frame.locale(), request.getRemoteAddr())) {
            case Asking.Asked(long number) -> thanks(number, next);
            case Asking.Ignored() -> thanks(0, next);
            case Asking.Refused(var faults) ->
                again(HttpStatus.UNPROCESSABLE_CONTENT, question, faults, frame, response);
            case Asking.TooMany() ->
                again(
                        HttpStatus.TOO_MANY_REQUESTS,
                        question,
                        List.of(Fault.at("", "webform.fault.too-many", AskQuestion.MOST_AN_HOUR)),
                        frame,
                        response);
        };
    }

    @GetMapping("/thanks")
    JteModel thanks(Frame frame, Model before) {
        long number = before.getAttribute(NUMBER) instanceof Long asked ? asked : 0;
        return templates.channelsWebformThanks(frame, number, customersDoor.isOpen());
    }

    /** 303, so that reloading the thanks asks nothing again. */
    private static RedirectView thanks(long number, RedirectAttributes next) {
        next.addFlashAttribute(NUMBER, number);
        RedirectView view = new RedirectView("/ask/thanks");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    private JteModel again(
            HttpStatus status, Question question, List<Fault> faults, Frame frame, HttpServletResponse response) {
        response.setStatus(status.value());
        return templates.channelsWebformAsk(
                frame,
                new AskPage(
                        question.name(),
                        question.email(),
                        question.subject(),
                        question.text(),
                        customersDoor.isOpen(),
                        new Faults(faults)));
    }
}
