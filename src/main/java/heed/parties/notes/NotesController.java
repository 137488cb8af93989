package heed.parties.notes;

import heed.identity.Actor;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.CustomerPanel.Panel;
import heed.parties.CustomerPlace;
import heed.parties.notes.TellFact.Telling;
import heed.parties.notes.pages.FactsPage;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Writes notes, facts and tags from a customer's page. */
@Controller
@RequestMapping("/customers/{id}")
class NotesController {

    private final WriteNote writeNote;
    private final TellFact tellFact;
    private final TagCustomer tagCustomer;
    private final NotesPanel notes;
    private final FactsPanel facts;
    private final CustomerDirectory customers;
    private final CustomerPlace place;

    NotesController(
            WriteNote writeNote,
            TellFact tellFact,
            TagCustomer tagCustomer,
            NotesPanel notes,
            FactsPanel facts,
            CustomerDirectory customers,
            CustomerPlace place) {
        this.writeNote = writeNote;
        this.tellFact = tellFact;
        this.tagCustomer = tagCustomer;
        this.notes = notes;
        this.facts = facts;
        this.customers = customers;
        this.place = place;
    }

    @PostMapping("/notes")
    Object add(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean pinned,
            HttpServletResponse response,
            RedirectAttributes next) {
        var customer = new CustomerId(id);
        try {
            writeNote.add(actor, customer, text, pinned);
            return done(id, "notes", next, Toast.of("parties.note-written"));
        } catch (Invalid invalid) {
            Panel again = notes.panel(frame, actor, customer, customers.allOf(customer), text, Faults.of(invalid));
            return again(frame, actor, customer, again, response);
        }
    }

    @PostMapping("/notes/{note}")
    RedirectView change(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID note,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable Boolean pinned,
            RedirectAttributes next) {
        try {
            writeNote.change(actor, new CustomerId(id), note, text, pinned, 0);
            return done(id, "notes", next, Toast.of("parties.note-changed"));
        } catch (Invalid | Refused wrong) {
            Fault fault = wrong instanceof Refused refused
                    ? refused.reasons().getFirst()
                    : ((Invalid) wrong).faults().getFirst();
            return done(id, "notes", next, said(fault));
        }
    }

    /** What is posted from the form for a fact; the day comes as the browser writes it. */
    record FactForm(
            @Nullable String name,
            @Nullable String value,
            @Nullable String source,
            @Nullable String day) {

        FactsPage.Form typed() {
            return new FactsPage.Form(text(name), text(value), text(source), text(day));
        }

        private static String text(@Nullable String written) {
            return written == null ? "" : written;
        }

        @Nullable
        LocalDate knownOn() {
            try {
                return text(day).isBlank() ? null : LocalDate.parse(text(day).strip());
            } catch (DateTimeParseException malformed) {
                throw Invalid.at("/knownOn", "parties.fault.day", text(day));
            }
        }
    }

    @PostMapping("/facts")
    Object tell(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @ModelAttribute FactForm form,
            HttpServletResponse response,
            RedirectAttributes next) {
        var customer = new CustomerId(id);
        try {
            tellFact.tell(actor, customer, new Telling(form.name(), form.value(), form.source(), form.knownOn()));
            return done(id, "facts", next, Toast.of("parties.fact-told"));
        } catch (Invalid invalid) {
            Panel again = facts.panel(
                    frame, actor, customer, customers.allOf(customer), form.typed(), "", Faults.of(invalid));
            return again(frame, actor, customer, again, response);
        }
    }

    @PostMapping("/facts/removal")
    RedirectView forget(Actor actor, @PathVariable UUID id, @RequestParam String name, RedirectAttributes next) {
        tellFact.forget(actor, new CustomerId(id), name);
        return done(id, "facts", next, Toast.of("parties.fact-forgotten", name));
    }

    @PostMapping("/tags")
    Object tag(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String tags,
            @RequestParam(defaultValue = "") String version,
            HttpServletResponse response,
            RedirectAttributes next) {
        var customer = new CustomerId(id);
        try {
            tagCustomer.tag(actor, customer, List.of(tags.split("[,;\\n]")), version);
            return done(id, "facts", next, Toast.of("parties.tagged"));
        } catch (Invalid invalid) {
            List<Fault> atField = invalid.faults().stream()
                    .map(each -> Fault.at("/tags", each.message(), each.facts().toArray()))
                    .toList();
            Panel again = facts.panel(
                    frame, actor, customer, customers.allOf(customer), FactsPanel.BLANK, tags, new Faults(atField));
            return again(frame, actor, customer, again, response);
        }
    }

    private Object again(Frame frame, Actor actor, CustomerId customer, Panel panel, HttpServletResponse response) {
        response.setStatus(422);
        return place.with(frame, actor, customer, panel);
    }

    private static Toast said(Fault fault) {
        return Toast.of(
                fault.message(), fault.facts().stream().map(String::valueOf).toArray(String[]::new));
    }

    private static RedirectView done(UUID id, String part, RedirectAttributes next, Toast toast) {
        next.addFlashAttribute(Toast.FLASH, toast);
        return new RedirectView("/customers/" + id + "#" + part, true, false, false);
    }
}
