package heed.conversations.disclosures;

import gg.jte.models.runtime.JteModel;
import heed.templates.Templates;
import heed.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public page behind a link: were you the one who asked? Opening it answers nothing, for mail scanners open links too. */
@Controller
@RequestMapping("/verify/{secret}")
class VerifyController {

    private final ConfirmRequester confirmRequester;
    private final Templates templates;

    VerifyController(ConfirmRequester confirmRequester, Templates templates) {
        this.confirmRequester = confirmRequester;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(Frame frame, @PathVariable String secret, HttpServletResponse response) {
        boolean open = confirmRequester.open(secret);
        response.setStatus(open ? HttpStatus.OK.value() : HttpStatus.NOT_FOUND.value());
        return templates.conversationsDisclosuresVerify(frame, secret, open ? "ask" : "gone");
    }

    @PostMapping
    JteModel answer(
            Frame frame,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String asked,
            HttpServletResponse response) {
        if (!asked.equals("yes") && !asked.equals("no")) {
            return show(frame, secret, response);
        }
        boolean heard = confirmRequester.answer(secret, asked.equals("yes"));
        response.setStatus(heard ? HttpStatus.OK.value() : HttpStatus.NOT_FOUND.value());
        return templates.conversationsDisclosuresVerify(frame, secret, heard ? asked : "gone");
    }
}
