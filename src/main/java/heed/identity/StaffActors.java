package heed.identity;

import java.util.Optional;

/** The question what a member of staff may do at this moment, for work that goes on after their request has ended. */
public interface StaffActors {

    /** Empty where there is no such person, or they have been deactivated. */
    Optional<Actor> find(StaffId id);
}
