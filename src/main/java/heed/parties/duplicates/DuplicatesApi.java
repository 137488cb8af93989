package heed.parties.duplicates;

import heed.identity.Actor;
import heed.parties.CustomerId;
import heed.web.Slice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Customers who may be one, in the API. */
@RestController
@RequestMapping("/api/v1/customers")
class DuplicatesApi {

    private final FindDuplicates findDuplicates;
    private final TellApart tellApart;

    DuplicatesApi(FindDuplicates findDuplicates, TellApart tellApart) {
        this.findDuplicates = findDuplicates;
        this.tellApart = tellApart;
    }

    record LikenessView(UUID customer, UUID other, String reason) {}

    /** A part of the list may be empty while {@code next} goes on. */
    @GetMapping("/duplicates")
    Slice<LikenessView> list(Actor actor, @RequestParam(required = false) @Nullable UUID cursor) {
        return findDuplicates
                .page(actor, cursor)
                .map(each -> new LikenessView(each.one().value(), each.other().value(), each.reason()));
    }

    @PutMapping("/{id}/duplicates/{other}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(Actor actor, @PathVariable UUID id, @PathVariable UUID other) {
        tellApart.tell(actor, new CustomerId(id), new CustomerId(other));
    }

    @DeleteMapping("/{id}/duplicates/{other}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undismiss(Actor actor, @PathVariable UUID id, @PathVariable UUID other) {
        tellApart.untell(actor, new CustomerId(id), new CustomerId(other));
    }
}
