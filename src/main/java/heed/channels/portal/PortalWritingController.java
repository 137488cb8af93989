package heed.channels.portal;

import gg.jte.models.runtime.JteModel;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What a signed-in customer sends: a question, an answer, that it is solved, that it is not. */
@Controller
@RequestMapping("/portal/questions")
class PortalWritingController {

    private final WriteInPortal writeInPortal;
    private final SolveInPortal solveInPortal;
    private final PortalPages pages;

    PortalWritingController(WriteInPortal writeInPortal, SolveInPortal solveInPortal, PortalPages pages) {
        this.writeInPortal = writeInPortal;
        this.solveInPortal = solveInPortal;
        this.pages = pages;
    }

    @PostMapping
    Object ask(
            SignedInCustomer who,
            Message.Form form,
            Frame frame,
            HttpServletResponse response,
            RedirectAttributes next) {
        Message message = form.message();
        try {
            return done(writeInPortal.ask(who, message, frame.locale()), "portal.asked", next);
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.ask(frame, who, message.subject(), message.text(), Faults.of(invalid));
        } catch (Refused tooMuch) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return pages.ask(frame, who, message.subject(), message.text(), Faults.of(tooMuch));
        }
    }

    @PostMapping("/{number:\\d+}/replies")
    Object reply(
            SignedInCustomer who,
            @PathVariable long number,
            Message.Form form,
            Frame frame,
            HttpServletResponse response,
            RedirectAttributes next) {
        Message message = form.message();
        try {
            writeInPortal.reply(who, number, message);
            return done(number, "portal.replied", next);
        } catch (Invalid invalid) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, who, number, message, Faults.of(invalid), frame, response);
        } catch (Refused tooMuch) {
            return again(HttpStatus.TOO_MANY_REQUESTS, who, number, message, Faults.of(tooMuch), frame, response);
        }
    }

    @PostMapping("/{number:\\d+}/reopening")
    Object reopen(
            SignedInCustomer who,
            @PathVariable long number,
            Message.Form form,
            Frame frame,
            HttpServletResponse response,
            RedirectAttributes next) {
        Message message = form.message();
        try {
            writeInPortal.reopen(who, number, message, frame.locale());
            return done(number, "portal.reopened", next);
        } catch (Invalid invalid) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, who, number, message, Faults.of(invalid), frame, response);
        } catch (Refused tooMuch) {
            return again(HttpStatus.TOO_MANY_REQUESTS, who, number, message, Faults.of(tooMuch), frame, response);
        }
    }

    @PostMapping("/{number:\\d+}/closing")
    RedirectView solve(SignedInCustomer who, @PathVariable long number, RedirectAttributes next) {
        return done(number, solveInPortal.solve(who, number) ? "portal.solved" : "portal.solved-noted", next);
    }

    private static RedirectView done(long number, String said, RedirectAttributes next) {
        next.addFlashAttribute(Toast.FLASH, Toast.of(said));
        var view = new RedirectView("/portal/questions/" + number, true, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    private JteModel again(
            HttpStatus status,
            SignedInCustomer who,
            long number,
            Message message,
            Faults faults,
            Frame frame,
            HttpServletResponse response) {
        response.setStatus(status.value());
        return pages.question(frame, who, number, message.text(), faults);
    }
}
