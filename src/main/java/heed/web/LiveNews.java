package heed.web;

import heed.platform.LastWrites;
import heed.platform.LastWrites.Write;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells open pages that something they show has changed. The news is a hint without contents, written with the transaction of
 * the change, each topic once; a page that missed it learns the same when it asks again.
 */
@Repository
public class LiveNews {

    /** Begins a topic that no page can follow. */
    static final String DISMISSED = "dismissed ";

    private final LastWrites lastWrites;

    LiveNews(LastWrites lastWrites) {
        this.lastWrites = lastWrites;
    }

    /** @param topic kind and id: {@code conversation:0199…}, {@code standard:phone-2min}, or a kind alone: {@code inbox} */
    public void tell(String topic) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            lastWrites.add(write(Set.of(topic)));
        } else if (TransactionSynchronizationManager.getResource(this) instanceof Gathered gathered) {
            gathered.add(topic);
        } else {
            var gathered = new Gathered();
            TransactionSynchronizationManager.bindResource(this, gathered);
            TransactionSynchronizationManager.registerSynchronization(gathered);
            gathered.add(topic);
        }
    }

    /**
     * Ends the open streams of somebody who is not to follow anything any more; whoever may still come opens another.
     *
     * @param viewer name of the viewer's principal
     */
    public void dismiss(String viewer) {
        tell(DISMISSED + viewer);
    }

    private static Write write(Collection<String> topics) {
        return new Write(
                "insert into web.news (topic) values (:topics)",
                Map.of("topics", String.join(RecentNews.BETWEEN_TOPICS, topics)));
    }

    /** What one transaction has to tell, written as one row. */
    private final class Gathered implements TransactionSynchronization {

        private final Set<String> topics = new LinkedHashSet<>();
        private boolean toBeWritten;

        void add(String topic) {
            topics.add(topic);
            if (!toBeWritten) {
                lastWrites.add(() -> write(topics));
                toBeWritten = true;
            }
        }

        @Override
        public void savepointRollback(Object savepoint) {
            toBeWritten = false;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(LiveNews.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(LiveNews.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(LiveNews.this);
        }
    }
}
