package heed.channels.portal;

import gg.jte.models.runtime.JteModel;
import heed.conversations.Attachment;
import heed.conversations.FollowConversations;
import heed.conversations.Followed;
import heed.conversations.HandedFiles;
import heed.platform.Blobs;
import heed.platform.NotFound;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.SafeDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a signed-in customer reads: their questions, one of them, a file. */
@Controller
@RequestMapping("/portal")
class PortalController {

    private final PortalPages pages;
    private final FollowConversations follow;
    private final HandedFiles handedFiles;
    private final Blobs blobs;

    PortalController(PortalPages pages, FollowConversations follow, HandedFiles handedFiles, Blobs blobs) {
        this.pages = pages;
        this.follow = follow;
        this.handedFiles = handedFiles;
        this.blobs = blobs;
    }

    @GetMapping
    JteModel list(
            SignedInCustomer who,
            Frame frame,
            @RequestParam(defaultValue = "false") boolean solved,
            @RequestParam(required = false) @Nullable Long before) {
        return pages.questions(frame, who, solved, before);
    }

    @GetMapping("/questions/new")
    JteModel ask(SignedInCustomer who, Frame frame) {
        return pages.ask(frame, who, "", "", Faults.NONE);
    }

    @GetMapping("/questions/{number:\\d+}")
    JteModel show(SignedInCustomer who, Frame frame, @PathVariable long number) {
        return pages.question(frame, who, number, "", Faults.NONE);
    }

    @GetMapping("/questions/{number:\\d+}/downloads/{sha256}")
    ResponseEntity<InputStreamResource> download(
            SignedInCustomer who, @PathVariable long number, @PathVariable String sha256) {
        Followed question = follow.find(who.id(), number);
        Attachment file = follow.file(who.id(), question.id(), sha256).orElseThrow(NotFound::new);
        return SafeDownload.of(
                handedFiles.cleanName(file.name()),
                file.size(),
                blobs.open(sha256).orElseThrow(NotFound::new));
    }
}
