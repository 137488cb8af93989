package heed.parties;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.web.Slice;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Customers in the API. */
@RestController
@RequestMapping("/api/v1/customers")
class CustomerApi {

    private final Customers customers;
    private final DescribeCustomer describeCustomer;
    private final MergeCustomers mergeCustomers;
    private final PreviewMerge previewMerge;
    private final ExportCustomers exportCustomers;

    CustomerApi(
            Customers customers,
            DescribeCustomer describeCustomer,
            MergeCustomers mergeCustomers,
            PreviewMerge previewMerge,
            ExportCustomers exportCustomers) {
        this.customers = customers;
        this.describeCustomer = describeCustomer;
        this.mergeCustomers = mergeCustomers;
        this.previewMerge = previewMerge;
        this.exportCustomers = exportCustomers;
    }

    @GetMapping
    Slice<CustomerView> list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        actor.require(Right.CUSTOMERS_READ);
        int most = Math.clamp(limit, 1, Slice.MOST);
        CustomerCursor after = CustomerCursor.read(cursor);
        List<Customer> found = customers.page(q, after.name(), after.id(), most + 1);
        List<Customer> shown = found.subList(0, Math.min(most, found.size()));
        return new Slice<>(
                shown.stream().map(CustomerView::of).toList(),
                found.size() > most ? CustomerCursor.after(shown.getLast()).text() : null);
    }

    @GetMapping("/export")
    void export(Actor actor, @RequestParam(defaultValue = "") String q, HttpServletResponse response)
            throws IOException {
        exportCustomers.write(actor, q, response);
    }

    @GetMapping("/{id}")
    ResponseEntity<CustomerView> show(Actor actor, @PathVariable UUID id) {
        actor.require(Right.CUSTOMERS_READ);
        return answer(customers.find(new CustomerId(id)).orElseThrow(NotFound::new));
    }

    @PostMapping
    ResponseEntity<CustomerView> add(Actor actor, @RequestBody CustomerBody body) {
        Customer added = describeCustomer.add(actor, body);
        return ResponseEntity.created(
                        URI.create("/api/v1/customers/" + added.id().value()))
                .eTag("\"" + added.version() + "\"")
                .body(CustomerView.of(added));
    }

    @PatchMapping("/{id}")
    ResponseEntity<CustomerView> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody CustomerBody body) {
        return answer(describeCustomer
                .change(actor, new CustomerId(id), body, version(tag))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.PRECONDITION_FAILED)));
    }

    record SideView(CustomerView customer, MergePreview.Counts kept) {

        static SideView of(MergePreview.Side side) {
            return new SideView(CustomerView.of(side.customer()), side.counts());
        }
    }

    record PreviewView(SideView leaving, SideView staying, List<MergePreview.Consent> consents) {}

    @GetMapping("/{id}/merges/preview")
    PreviewView preview(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID into) {
        actor.require(Right.CUSTOMERS_WRITE);
        if (into == null) {
            throw Invalid.at("/into", "parties.fault.into");
        }
        MergePreview preview = previewMerge.preview(actor, new CustomerId(id), new CustomerId(into));
        return new PreviewView(SideView.of(preview.leaving()), SideView.of(preview.staying()), preview.consents());
    }

    @PostMapping("/{id}/merges")
    ResponseEntity<MergeView> merge(Actor actor, @PathVariable UUID id, @RequestBody MergeBody body) {
        if (body.into() == null) {
            throw Invalid.at("/into", "parties.fault.into");
        }
        Merge merge = mergeCustomers.merge(actor, new CustomerId(id), new CustomerId(body.into()));
        return ResponseEntity.created(URI.create("/api/v1/customers/" + id + "/merges"))
                .body(new MergeView(id, merge.into().value(), merge.at(), merge.by()));
    }

    @DeleteMapping("/{id}/merges")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undoMerge(Actor actor, @PathVariable UUID id) {
        mergeCustomers.undo(actor, new CustomerId(id));
    }

    record MergeBody(@Nullable UUID into) {}

    record MergeView(UUID merged, UUID into, java.time.Instant at, String by) {}

    private static ResponseEntity<CustomerView> answer(Customer customer) {
        return ResponseEntity.ok().eTag("\"" + customer.version() + "\"").body(CustomerView.of(customer));
    }

    /** The version that a tag names, 0 where there is none, -1 where it is none of ours. */
    private static int version(String tag) {
        String digits = tag.replace("W/", "").replace("\"", "").strip();
        return digits.isEmpty() || digits.equals("*") ? 0 : digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }
}
