package heed.identity.roles;

import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.roles.RightsTable.QueueRights;
import heed.web.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who may do what in which queue, for programs. */
@RestController
class RightsApi {

    private final RightsTable table;

    RightsApi(RightsTable table) {
        this.table = table;
    }

    @GetMapping("/api/v1/rights")
    Slice<Line> list(Actor actor) {
        return new Slice<>(table.lines(actor).stream().map(Line::of).toList(), null);
    }

    /** Team is null for a role in the company. */
    record Line(String queue, String role, @Nullable String team, List<String> rights, List<String> people) {

        static Line of(QueueRights line) {
            return new Line(
                    line.queue(),
                    line.role().key(),
                    line.team() == null ? null : line.team().key(),
                    line.rights().stream().map(Right::scope).toList(),
                    line.people());
        }
    }
}
