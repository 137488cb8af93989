package heed.channels.mail;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Mail by HTTP, from programs that fetch or forward it. */
@RestController
@RequestMapping("/api/v1/mail")
class MailApi {

    private final ArrivingMail arriving;

    MailApi(ArrivingMail arriving) {
        this.arriving = arriving;
    }

    record Answer(UUID message, @Nullable UUID conversation, String outcome) {

        static Answer of(Placement placement) {
            return new Answer(placement.message(), placement.conversation(), placement.outcome().code());
        }
    }

    @PostMapping(consumes = {"message/rfc822", "application/octet-stream", "text/plain"})
    ResponseEntity<Answer> receive(Actor actor, @RequestParam String mailbox, HttpServletRequest request) throws IOException {
        actor.require(Right.MAIL_RECEIVE);
        byte[] raw = body(request);
        if (raw.length == 0) {
            throw Invalid.at("", "mail.fault.empty");
        }
        Placement placement = arriving.take(actor, mailbox, raw);
        return ResponseEntity.created(URI.create("/api/v1/messages/" + placement.message())).body(Answer.of(placement));
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() <= ArrivingMail.LARGEST) {
            byte[] raw = request.getInputStream().readNBytes(ArrivingMail.LARGEST + 1);
            if (raw.length <= ArrivingMail.LARGEST) {
                return raw;
            }
        }
        throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }
}
