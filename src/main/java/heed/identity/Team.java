package heed.identity;

import java.util.List;

/**
 * People who answer the same queues.
 *
 * @param key names it in addresses and the API: {@code supply-and-leaks}
 * @param queues keys of the queues it answers
 */
public record Team(String key, String name, List<String> queues, int version) {

    public Team {
        queues = List.copyOf(queues);
    }
}
