package heed.channels.mail;

import heed.identity.Actor;
import heed.web.Slice;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The addresses at which customers write. */
@RestController
@RequestMapping("/api/v1/mailboxes")
class MailboxesApi {

    private final ChangeMailboxes changeMailboxes;

    MailboxesApi(ChangeMailboxes changeMailboxes) {
        this.changeMailboxes = changeMailboxes;
    }

    @GetMapping
    Slice<Mailbox> list(Actor actor) {
        return new Slice<>(changeMailboxes.all(actor), null);
    }

    @PostMapping
    ResponseEntity<Mailbox> save(Actor actor, @RequestBody MailboxForm form) {
        Mailbox mailbox = changeMailboxes.save(actor, form);
        return ResponseEntity.created(URI.create("/api/v1/mailboxes/" + mailbox.address()))
                .body(mailbox);
    }

    @DeleteMapping("/{address}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable String address) {
        changeMailboxes.remove(actor, address);
    }
}
