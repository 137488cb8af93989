package heed.channels.mail;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
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
            return new Answer(
                    placement.message(),
                    placement.conversation(),
                    placement.outcome().code());
        }
    }

    @PostMapping(consumes = {"message/rfc822", "application/octet-stream", "text/plain"})
    ResponseEntity<Answer> receive(
            Actor actor, @RequestParam(defaultValue = "") String mailbox, HttpServletRequest request)
            throws IOException {
        actor.require(Right.MAIL_RECEIVE);
        byte[] raw = body(request);
        if (raw.length == 0) {
            throw Invalid.at("", "mail.fault.empty");
        }
        Placement placement = arriving.take(actor, mailbox, raw);
        return ResponseEntity.created(URI.create("/api/v1/messages/" + placement.message()))
                .body(Answer.of(placement));
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        InputStream body = request.getInputStream();
        if (request.getContentLengthLong() <= ArrivingMail.LARGEST) {
            byte[] raw = body.readNBytes(ArrivingMail.LARGEST + 1);
            if (raw.length <= ArrivingMail.LARGEST) {
                return raw;
            }
        }
        readAway(body);
        throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }

    /** A client that is still sending hears no answer, so the rest is read and dropped, within reason. */
    private static void readAway(InputStream body) throws IOException {
        byte[] dropped = new byte[64 * 1024];
        long most = 4L * ArrivingMail.LARGEST;
        for (int read = body.read(dropped); read >= 0 && most > 0; read = body.read(dropped)) {
            most -= read;
        }
    }
}
