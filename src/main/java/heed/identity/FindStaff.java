package heed.identity;

import heed.platform.NotFound;
import heed.web.Slice;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks staff and teams up for those who may know them. */
@Service
public class FindStaff {

    private final StaffMembers staff;
    private final Teams teams;

    FindStaff(StaffMembers staff, Teams teams) {
        this.staff = staff;
        this.teams = teams;
    }

    Slice<StaffMember> page(Actor actor, String words, @Nullable UUID after, int limit) {
        actor.require(Right.STAFF_READ);
        int most = Math.clamp(limit, 1, Slice.MOST);
        return Slice.of(
                staff.page(words.strip(), after, most + 1),
                most,
                member -> member.id().value().toString());
    }

    /** @throws NotFound for an id that nobody has */
    public StaffMember one(Actor actor, StaffId id) {
        actor.require(Right.STAFF_READ);
        return staff.find(id).orElseThrow(NotFound::new);
    }

    public Slice<Team> teams(Actor actor, String after, int limit) {
        actor.require(Right.STAFF_READ);
        int most = Math.clamp(limit, 1, Slice.MOST);
        return Slice.of(teams.page(after, most + 1), most, Team::key);
    }

    /** Every team with the number of its active members. */
    public Map<Team, Long> teams(Actor actor) {
        actor.require(Right.STAFF_READ);
        return teams.withSizes();
    }

    public Team team(Actor actor, String key) {
        actor.require(Right.STAFF_READ);
        return teams.find(key).orElseThrow(NotFound::new);
    }
}
