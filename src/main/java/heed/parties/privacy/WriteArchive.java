package heed.parties.privacy;

import gg.jte.output.StringOutput;
import heed.parties.CustomerDirectory;
import heed.parties.KnownCustomer;
import heed.parties.PersonalTraces;
import heed.parties.PersonalTraces.Person;
import heed.platform.NotFound;
import heed.templates.Templates;
import heed.web.Frame;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what every module keeps about a customer, and writes it where somebody is reading. */
@Component
class WriteArchive {

    private final List<PersonalTraces> modules;
    private final CustomerDirectory customers;
    private final Templates templates;

    WriteArchive(List<PersonalTraces> modules, CustomerDirectory customers, Templates templates) {
        this.modules = modules.stream()
                .sorted(Comparator.comparingInt(PersonalTraces::order))
                .toList();
        this.customers = customers;
        this.templates = templates;
    }

    void write(Frame frame, Export export, OutputStream out) throws IOException {
        KnownCustomer known = customers.find(export.customer()).orElseThrow(NotFound::new);
        var person = new Person(known.id(), customers.allOf(known.id()), known.emails(), known.phones());
        try (var archive = new Archive(out, export.colleagues())) {
            for (PersonalTraces module : modules) {
                module.export(person, archive);
            }
            var page = archive.page(known.name(), frame.moment(export.askedAt()));
            var html = new StringOutput();
            templates.partiesPrivacyArchive(frame, page).render(html);
            archive.put("index.html", html.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
