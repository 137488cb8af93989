package heed.channels.mail;

import heed.identity.Actor;
import heed.web.Slice;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mail that reached no conversation, with the reason. */
@RestController
@RequestMapping("/api/v1/quarantine")
class QuarantineApi {

    private final ReviewMail reviewMail;

    QuarantineApi(ReviewMail reviewMail) {
        this.reviewMail = reviewMail;
    }

    @GetMapping
    Slice<Mails.SetAside> list(
            Actor actor, @RequestParam(defaultValue = "50") int limit, @RequestParam(defaultValue = "") String cursor) {
        return reviewMail.setAside(actor, limit, cursor);
    }

    /** Reads the stored bytes again. */
    @PostMapping("/{id}/release")
    MailApi.Answer release(Actor actor, @PathVariable UUID id) {
        return MailApi.Answer.of(reviewMail.release(actor, id));
    }
}
