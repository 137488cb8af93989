package heed.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers from the rows of memberships and teams. */
@Component
record TeamCircles(StaffMembers staff, Teams rows) implements Circles {

    @Override
    public Circle of(Actor actor, Right publishing) {
        List<Membership> memberships = actor.id() == null
                ? List.of()
                : staff.find(actor.id()).map(StaffMember::memberships).orElse(List.of());
        return new Circle(
                actor.id(),
                memberships.stream().map(Membership::team).collect(Collectors.toSet()),
                memberships.stream()
                        .filter(each -> each.role().is(TeamRole.LEAD))
                        .map(Membership::team)
                        .collect(Collectors.toSet()),
                actor.may(publishing));
    }

    @Override
    public Map<String, String> teams() {
        var names = new LinkedHashMap<String, String>();
        rows.withSizes().keySet().forEach(team -> names.put(team.key(), team.name()));
        return names;
    }
}
