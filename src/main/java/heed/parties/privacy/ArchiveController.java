package heed.parties.privacy;

import heed.identity.Actor;
import heed.parties.CustomerId;
import heed.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out the archive of everything about a customer, for people and for programs. */
@Controller
class ArchiveController {

    private final AskForExport askForExport;
    private final WriteArchive writeArchive;

    ArchiveController(AskForExport askForExport, WriteArchive writeArchive) {
        this.askForExport = askForExport;
        this.writeArchive = writeArchive;
    }

    @GetMapping("/customers/{id}/exports/{export}/archive")
    void page(Actor actor, Frame frame, @PathVariable UUID id, @PathVariable UUID export, HttpServletResponse response)
            throws IOException {
        write(actor, frame, id, export, response);
    }

    @GetMapping("/api/v1/customers/{id}/exports/{export}/archive")
    void api(Actor actor, Frame frame, @PathVariable UUID id, @PathVariable UUID export, HttpServletResponse response)
            throws IOException {
        write(actor, frame, id, export, response);
    }

    private void write(Actor actor, Frame frame, UUID id, UUID exportId, HttpServletResponse response)
            throws IOException {
        Export export = askForExport.read(actor, new CustomerId(id), exportId);
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename("customer-" + id + ".zip")
                        .build()
                        .toString());
        writeArchive.write(frame, export, response.getOutputStream());
    }
}
