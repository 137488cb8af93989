package heed.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers what others ask about staff. */
@Component
class StaffNames implements StaffDirectory {

    private final StaffMembers staff;

    StaffNames(StaffMembers staff) {
        this.staff = staff;
    }

    @Override
    public Map<StaffId, String> names(Collection<StaffId> ids) {
        return staff.findAll(ids).stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name));
    }

    @Override
    public List<Colleague> whoMayAnswer(String queue) {
        return staff.whoMayWriteIn(queue).stream()
                .map(member -> new Colleague(member.id(), member.name()))
                .toList();
    }

    @Override
    public Set<StaffId> active(Collection<StaffId> ids) {
        return staff.findAll(ids).stream()
                .filter(StaffMember::active)
                .map(StaffMember::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<StaffId> ledBy(StaffId lead) {
        return staff.ledBy(lead);
    }

    @Override
    public Collection<StaffId> named(String words) {
        return staff.named(words);
    }

    @Override
    public Optional<Colleague> findByEmail(String email) {
        return staff.findByEmail(email).map(member -> new Colleague(member.id(), member.name()));
    }
}
