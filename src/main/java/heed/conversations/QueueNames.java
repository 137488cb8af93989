package heed.conversations;

import java.util.Map;

/** How the queues are called, for pages that name one. */
public interface QueueNames {

    /** The name of every queue by its key. */
    Map<String, String> names();
}
