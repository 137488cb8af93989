package heed.conversations;

import heed.identity.QueueCatalogue;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells those who look after rights how the queues are called. */
@Component
record NamedQueues(QueueNames queues) implements QueueCatalogue {

    @Override
    public Map<String, String> names() {
        return queues.names();
    }
}
