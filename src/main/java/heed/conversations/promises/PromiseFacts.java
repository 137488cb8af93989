package heed.conversations.promises;

import heed.conversations.KnownConversation;
import heed.measurement.Fact;
import heed.measurement.Subject;
import heed.platform.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Tells measurement what became of a promise, in the words that {@link PromiseMeasurements} reads again. */
final class PromiseFacts {

    static final String KIND = "promise";
    static final String MADE = "promise-made";
    static final String FELL_DUE = "promise-fell-due";
    static final String KEPT = "promise-kept";
    static final String RELEASED = "promise-released";
    static final String REOPENED = "promise-reopened";
    static final String DUE = "due";

    private PromiseFacts() {}

    static Subject subject(PromiseId id) {
        return new Subject(KIND, id.value().toString());
    }

    static Fact made(Promise promise, KnownConversation conversation) {
        Map<String, String> details = new HashMap<>();
        details.put(DUE, promise.firstDue().toString());
        details.put("channel", conversation.channel());
        details.put("queue", conversation.queue());
        details.put("priority", conversation.priority());
        details.put("language", conversation.language());
        details.put("customer", conversation.customer().value().toString());
        details.put("agent", promise.owner().value().toString());
        return new Fact(subject(promise.id()), MADE, promise.made().at(), "made", details);
    }

    /** Its first date came and it was neither kept nor released. */
    static Fact fellDue(Promise promise) {
        return new Fact(subject(promise.id()), FELL_DUE, promise.firstDue(), "due", Map.of());
    }

    static Fact happened(Promise promise, String kind, Instant at) {
        return new Fact(subject(promise.id()), kind, at, kind + ":" + Ids.next(), Map.of());
    }
}
