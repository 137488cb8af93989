package heed.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers from the rows of staff, so that a right that was taken away is gone at once. */
@Component
record PresentActors(StaffMembers staff) implements StaffActors {

    @Override
    public Optional<Actor> find(StaffId id) {
        return staff.find(id).filter(StaffMember::active).map(StaffMember::actor);
    }
}
