package heed.identity;

import java.util.List;

/** The question which queues each team answers. */
public interface TeamQueues {

    /** Every team, by name. */
    List<Answering> all();

    /** A team and the keys of its queues. */
    record Answering(String key, String name, List<String> queues) {

        public Answering {
            queues = List.copyOf(queues);
        }
    }
}
