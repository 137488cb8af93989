package heed.parties.privacy;

import heed.identity.Actor;
import heed.parties.CustomerId;
import heed.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The archive of everything about a customer, for people; for programs see {@link PrivacyApi}. */
@Controller
class ArchiveController {

    private final HandOverArchive handOver;

    ArchiveController(HandOverArchive handOver) {
        this.handOver = handOver;
    }

    @GetMapping("/customers/{id}/exports/{export}/archive")
    void page(Actor actor, Frame frame, @PathVariable UUID id, @PathVariable UUID export, HttpServletResponse response)
            throws IOException {
        handOver.handOver(actor, frame, new CustomerId(id), export, response);
    }
}
