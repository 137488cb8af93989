package heed.identity;

import java.util.List;
import java.util.Map;

/** The question which teams answer which queue. Managers answer every one. */
public interface QueueTeams {

    /** The names of the teams by the key of the queue, by name. */
    Map<String, List<String>> byQueue();
}
