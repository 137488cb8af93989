package heed.conversations.promises;

import heed.identity.StaffDirectory;
import heed.web.Companies;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Promises as the API shows them, with the names of their owners. */
@Component
class PromiseAnswers {

    private final StaffDirectory staff;
    private final Companies companies;
    private final PromiseMoves moves;
    private final Promises promises;
    private final Clock clock;

    PromiseAnswers(StaffDirectory staff, Companies companies, PromiseMoves moves, Promises promises, Clock clock) {
        this.staff = staff;
        this.companies = companies;
        this.moves = moves;
        this.promises = promises;
        this.clock = clock;
    }

    List<PromiseAnswer> of(List<Promise> all) {
        var names = staff.names(all.stream().map(Promise::owner).distinct().toList());
        var zone = companies.company().zone();
        Instant now = clock.instant();
        return all.stream()
                .map(each -> PromiseAnswer.of(each.at(now), names, zone, null))
                .toList();
    }

    /** One as it stands in the database after a change, with the tag that the next change may name. */
    ResponseEntity<PromiseAnswer> one(PromiseId id) {
        Promise promise = promises.find(id).orElseThrow();
        return ResponseEntity.ok()
                .eTag("\"" + promise.version() + "\"")
                .body(PromiseAnswer.of(
                        promise.at(clock.instant()),
                        staff.names(List.of(promise.owner())),
                        companies.company().zone(),
                        moves.of(id)));
    }
}
