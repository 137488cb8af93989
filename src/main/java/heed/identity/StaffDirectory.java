package heed.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The question others may ask about staff: what are they called, and who may be given work? */
public interface StaffDirectory {

    /** Names by id, in one query; unknown ids are left out. */
    Map<StaffId, String> names(Collection<StaffId> ids);

    /** Active members of staff who may write in this queue, by name. */
    List<Colleague> whoMayAnswer(String queue);

    /** Whoever has these words in their name or is meant by this id, whether they still work here or not. */
    Collection<StaffId> named(String words);

    /** A colleague as others show them. */
    record Colleague(StaffId id, String name) {}
}
