package heed.platform;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers answers of the database exactly as long as they hold. Rows that seldom change carry a trigger that counts up
 * {@code memory.revision} in the transaction that changes them; an answer is given again as long as that number stays.
 */
@Component
public class Remembering {

    private static final int MOST = 20_000;

    private final Revisions revisions;
    private volatile Memory memory = new Memory(-1, Map.of());

    /** What was read at one revision. */
    private record Memory(long revision, Map<Object, Object> answers) {}

    Remembering(Revisions revisions) {
        this.revisions = revisions;
    }

    /**
     * The answer to a question about rows that carry the trigger, and about nothing else: not even the time of day.
     *
     * @param key names the question with everything it depends on
     * @param question its answer must be immutable; a list is made so
     */
    public <T> T whileUnchanged(Object key, Supplier<T> question) {
        boolean writing = writing();
        Memory now = at(writing ? revisions.latest() : OneReading.revision(revisions::latest), writing);
        Object known = now.answers().get(key);
        if (known != null) {
            return remembered(known);
        }
        T answer = frozen(question.get());
        // What a transaction reads may be its own, and may never be committed.
        if (!writing) {
            keep(now, key, answer);
        }
        return answer;
    }

    /**
     * As {@link #whileUnchanged}, with one look at the revision in a whole transaction that writes: for what the transaction itself
     * never changes. What others commit later than that look, it does not see.
     */
    public <T> T asOfTransaction(Object key, Supplier<T> question) {
        OptionalLong revision = writing() ? revisionOfTransaction() : OptionalLong.empty();
        if (revision.isEmpty()) {
            return whileUnchanged(key, question);
        }
        Memory then = at(revision.getAsLong(), false);
        Object known = then.answers().get(key);
        if (known != null) {
            return remembered(known);
        }
        T answer = frozen(question.get());
        if (revisions.committed().equals(revision)) {
            keep(then, key, answer);
        }
        return answer;
    }

    /** The answer to any question, asked once while a page is read; outside of reading, and when writing, asked each time. */
    public <T> T whileReading(Object key, Supplier<T> question) {
        Map<Object, Object> answers = OneReading.answers();
        if (answers == null || writing()) {
            return question.get();
        }
        Object known = answers.get(key);
        if (known != null) {
            return remembered(known);
        }
        T answer = frozen(question.get());
        answers.put(key, answer);
        return answer;
    }

    /** Lets a question be asked again in the reading that is under way. */
    public void forget(Object key) {
        Map<Object, Object> answers = OneReading.answers();
        if (answers != null) {
            answers.remove(key);
        }
    }

    private OptionalLong revisionOfTransaction() {
        if (TransactionSynchronizationManager.getResource(this) instanceof OptionalLong known) {
            return known;
        }
        OptionalLong revision = revisions.committed();
        TransactionSynchronizationManager.bindResource(this, revision);
        TransactionSynchronizationManager.registerSynchronization(new Unbinding());
        return revision;
    }

    private final class Unbinding implements TransactionSynchronization {

        private @Nullable Object suspended;

        @Override
        public void suspend() {
            suspended = TransactionSynchronizationManager.unbindResource(Remembering.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Remembering.this, Objects.requireNonNull(suspended));
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Remembering.this);
        }
    }

    private Memory at(long revision, boolean writing) {
        Memory now = memory;
        if (now.revision() == revision) {
            return now;
        }
        Memory anew = new Memory(revision, writing ? Map.of() : new ConcurrentHashMap<>());
        if (!writing && revision > now.revision()) {
            memory = anew;
        }
        return anew;
    }

    private static boolean writing() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    private static void keep(Memory memory, Object key, Object answer) {
        if (memory.answers().size() >= MOST) {
            memory.answers().clear();
        }
        memory.answers().put(key, answer);
    }

    @SuppressWarnings("unchecked")
    private static <T> T frozen(T answer) {
        return answer instanceof List<?> list ? (T) List.copyOf(list) : answer;
    }

    @SuppressWarnings("unchecked")
    private static <T> T remembered(Object answer) {
        return (T) answer;
    }
}
