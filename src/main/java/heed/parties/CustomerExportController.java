package heed.parties;

import heed.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Customers as a file, from the list of customers. */
@Controller
class CustomerExportController {

    private final ExportCustomers exportCustomers;

    CustomerExportController(ExportCustomers exportCustomers) {
        this.exportCustomers = exportCustomers;
    }

    @GetMapping("/customers/export.csv")
    void export(Actor actor, @RequestParam(defaultValue = "") String q, HttpServletResponse response)
            throws IOException {
        exportCustomers.write(actor, q, response);
    }
}
