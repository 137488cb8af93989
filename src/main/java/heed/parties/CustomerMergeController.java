package heed.parties;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.templates.Templates;
import heed.web.Frame;
import heed.web.Toast;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Makes one customer of two, and two of one. */
@Controller
class CustomerMergeController {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final CustomerDirectory directory;
    private final MergeCustomers mergeCustomers;
    private final PreviewMerge previewMerge;
    private final Templates templates;

    CustomerMergeController(
            CustomerDirectory directory,
            MergeCustomers mergeCustomers,
            PreviewMerge previewMerge,
            Templates templates) {
        this.directory = directory;
        this.mergeCustomers = mergeCustomers;
        this.previewMerge = previewMerge;
        this.templates = templates;
    }

    /** What would be joined, before it is. */
    @GetMapping("/customers/{id}/merges/new")
    Object preview(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String into,
            RedirectAttributes next) {
        actor.require(Right.CUSTOMERS_WRITE);
        Optional<KnownCustomer> other = meant(into.strip());
        if (other.isEmpty()) {
            return said(id, next, Toast.of("parties.merge.unknown"));
        }
        MergePreview preview =
                previewMerge.preview(actor, new CustomerId(id), other.get().id());
        String hindrance = mergeCustomers
                .hindrance(
                        actor, preview.leaving().customer(), preview.staying().customer())
                .map(frame::text)
                .orElse("");
        return templates.partiesMerge(frame, MergePages.page(frame, preview, hindrance));
    }

    @PostMapping("/customers/{id}/merges")
    RedirectView create(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String into, RedirectAttributes next) {
        actor.require(Right.CUSTOMERS_WRITE);
        Optional<KnownCustomer> other = meant(into.strip());
        if (other.isEmpty()) {
            return said(id, next, Toast.of("parties.merge.unknown"));
        }
        String name =
                directory.find(new CustomerId(id)).orElseThrow(NotFound::new).name();
        try {
            mergeCustomers.merge(actor, new CustomerId(id), other.get().id());
            return said(
                    other.get().id().value(),
                    next,
                    Toast.of("parties.merged", name, other.get().name()).undoneBy("/customers/" + id + "/merges/undo"));
        } catch (Refused refused) {
            return said(id, next, Toast.of(refused.reasons().getFirst().message()));
        }
    }

    @PostMapping("/customers/{id}/merges/undo")
    RedirectView delete(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        mergeCustomers.undo(actor, new CustomerId(id));
        return said(id, next, Toast.of("parties.merge-undone"));
    }

    private Optional<KnownCustomer> meant(String words) {
        Matcher id = ID.matcher(words);
        return id.find()
                ? directory.find(new CustomerId(UUID.fromString(id.group())))
                : directory.findByEmail(words).or(() -> directory.findByPhone(words));
    }

    private static RedirectView said(UUID id, RedirectAttributes next, Toast toast) {
        next.addFlashAttribute(Toast.FLASH, toast);
        return CustomersController.redirect("/customers/" + id);
    }
}
