package heed.identity;

import java.util.Map;

/** Answered by whoever keeps the queues: how are they called? */
public interface QueueCatalogue {

    /** The name of every queue by its key. */
    Map<String, String> names();
}
