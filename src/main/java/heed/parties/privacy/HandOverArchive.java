package heed.parties.privacy;

import heed.identity.Actor;
import heed.parties.CustomerId;
import heed.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;

/** Hands an archive to whoever may read it, and lets nobody on the way keep a copy. */
@Component
record HandOverArchive(AskForExport askForExport, WriteArchive writeArchive) {

    void handOver(Actor actor, Frame frame, CustomerId customer, UUID id, HttpServletResponse response)
            throws IOException {
        Export export = askForExport.read(actor, customer, id);
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename("customer-" + customer.value() + ".zip")
                        .build()
                        .toString());
        writeArchive.write(frame, export, response.getOutputStream());
    }
}
