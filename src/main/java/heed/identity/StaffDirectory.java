package heed.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The question others may ask about staff: what are they called, and who may be given work? */
public interface StaffDirectory {

    /** Names by id, in one query; unknown ids are left out. */
    Map<StaffId, String> names(Collection<StaffId> ids);

    /** Active members of staff who may write in this queue, by name. */
    List<Colleague> whoMayAnswer(String queue);

    /** Those of them who have not been deactivated, in one query. */
    Set<StaffId> active(Collection<StaffId> ids);

    /** The active members of the teams that this person leads, the lead among them. */
    Set<StaffId> ledBy(StaffId lead);

    /** Whoever has these words in their name or is meant by this id, whether they still work here or not. */
    Collection<StaffId> named(String words);

    /** Whoever signs in with this address, whatever its case and whether they still work here or not. */
    Optional<Colleague> findByEmail(String email);

    /** A colleague as others show them. */
    record Colleague(StaffId id, String name) {}
}
