package heed.identity;

import java.util.List;

/**
 * People who answer the same queues.
 *
 * @param key names it in addresses and the API: {@code supply-and-leaks}
 * @param queues keys of its queues
 * @param onlyReads those of them that it reads and does not answer
 */
public record Team(String key, String name, List<String> queues, List<String> onlyReads, int version) {

    public Team {
        queues = List.copyOf(queues);
        onlyReads = List.copyOf(onlyReads);
    }

    /** Keys of the queues that it answers. */
    public List<String> answers() {
        return queues.stream().filter(queue -> !onlyReads.contains(queue)).toList();
    }
}
