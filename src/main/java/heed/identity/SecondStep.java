package heed.identity;

import java.util.Optional;

/** Asks for more than a password. The nested packages that know of second factors implement it. */
public interface SecondStep {

    /**
     * The page on which this person has to go on after the right password.
     *
     * @return a path of this Heed, or empty where the password was enough
     */
    Optional<String> after(StaffId id);

    /** Takes every second factor away from somebody who has lost them; what is signed in stays so. */
    void forget(Actor actor, StaffId id);
}
