package heed.identity.resets;

import com.fasterxml.jackson.annotation.JsonInclude;
import heed.identity.Actor;
import heed.identity.StaffId;
import heed.identity.resets.OfferReset.Offered;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Help with a forgotten password, for programs. */
@RestController
class StaffResetApi {

    private final OfferReset offerReset;

    StaffResetApi(OfferReset offerReset) {
        this.offerReset = offerReset;
    }

    @PostMapping("/api/v1/staff/{id}/password-reset")
    ResetView create(@PathVariable UUID id, Actor actor) {
        Offered offered = offerReset.offer(actor, new StaffId(id));
        return new ResetView(offered.link() == null, offered.link());
    }

    /** The link is there where Heed cannot send mail, in this answer and never again. */
    record ResetView(
            boolean mailed,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String link) {}
}
