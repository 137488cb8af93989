package heed.channels.mail.boxes;

import heed.identity.Actor;
import heed.platform.NotFound;
import heed.web.EntityTag;
import heed.web.Slice;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How mailboxes are connected and how they are doing, for programs. */
@RestController
@RequestMapping("/api/v1")
class ConnectionsApi {

    private final ConnectMailbox connectMailbox;
    private final MailboxStates states;

    ConnectionsApi(ConnectMailbox connectMailbox, MailboxStates states) {
        this.connectMailbox = connectMailbox;
        this.states = states;
    }

    /** @param trouble key of the plain sentence, empty where the way is free */
    record Trial(boolean works, String trouble, List<String> facts) {}

    record View(
            String protocol,
            String host,
            int port,
            String encryption,
            String username,
            boolean hasPassword,
            String certificate,
            String folder,
            String afterwards,
            boolean paused,
            int version) {

        static View of(Connection each) {
            return new View(
                    each.protocol().code(),
                    each.host(),
                    each.port(),
                    each.encryption().code(),
                    each.username(),
                    each.hasPassword(),
                    each.certificate(),
                    each.folder(),
                    each.afterwards().code(),
                    each.paused(),
                    each.version());
        }
    }

    @GetMapping("/mailbox-states")
    Slice<MailboxStates.MailboxState> states(Actor actor) {
        return new Slice<>(states.all(actor), null);
    }

    @GetMapping("/mailboxes/{address}/connection")
    ResponseEntity<View> read(Actor actor, @PathVariable String address) {
        return answer(connectMailbox.connection(actor, address).orElseThrow(NotFound::new));
    }

    @PutMapping("/mailboxes/{address}/connection")
    ResponseEntity<View> connect(
            Actor actor,
            @PathVariable String address,
            @RequestBody ConnectionForm form,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag) {
        return connectMailbox
                .connect(actor, address, form, EntityTag.version(tag))
                .map(ConnectionsApi::answer)
                .orElseThrow(EntityTag::changedMeanwhile);
    }

    @DeleteMapping("/mailboxes/{address}/connection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disconnect(Actor actor, @PathVariable String address) {
        connectMailbox.disconnect(actor, address);
    }

    @DeleteMapping("/mailboxes/{address}/connection/password")
    ResponseEntity<View> forgetPassword(Actor actor, @PathVariable String address) {
        return answer(connectMailbox.forgetPassword(actor, address));
    }

    @PostMapping("/mailboxes/{address}/connection/test")
    Trial test(Actor actor, @PathVariable String address) {
        return connectMailbox
                .test(actor, address)
                .map(trouble -> new Trial(false, trouble.word(), trouble.facts()))
                .orElseGet(() -> new Trial(true, "", List.of()));
    }

    @PostMapping("/mailboxes/{address}/connection/pause")
    ResponseEntity<View> pause(Actor actor, @PathVariable String address) {
        return answer(connectMailbox.pause(actor, address, true));
    }

    @PostMapping("/mailboxes/{address}/connection/resumption")
    ResponseEntity<View> resume(Actor actor, @PathVariable String address) {
        return answer(connectMailbox.pause(actor, address, false));
    }

    private static ResponseEntity<View> answer(Connection connection) {
        return ResponseEntity.ok().eTag(EntityTag.of(connection.version())).body(View.of(connection));
    }
}
