package heed.conversations.effort;

import heed.conversations.ConversationId;
import heed.platform.Command;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code heed rebuild effort}: counts every conversation's effort from its timeline again and puts right what differs. */
@Service
class RebuildEffort implements Command {

    private static final int BATCH = 500;

    private final Efforts efforts;
    private final CountEffort countEffort;
    private final TransactionTemplate transaction;

    RebuildEffort(Efforts efforts, CountEffort countEffort, TransactionTemplate transaction) {
        this.efforts = efforts;
        this.countEffort = countEffort;
        this.transaction = transaction;
    }

    @Override
    public String words() {
        return "rebuild effort";
    }

    @Override
    public String summary() {
        return "count every conversation's effort from its timeline again and put right what differs";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        long seen = 0;
        long differed = 0;
        List<ConversationId> batch = efforts.after(null, BATCH);
        while (!batch.isEmpty()) {
            for (ConversationId conversation : batch) {
                differed += Boolean.TRUE.equals(transaction.execute(_ -> again(conversation))) ? 1 : 0;
            }
            seen += batch.size();
            if (seen % (100L * BATCH) == 0) {
                out.printf("%,d conversations so far, %,d differed%n", seen, differed);
            }
            batch = efforts.after(batch.getLast(), BATCH);
        }
        out.printf("Counted the effort of %,d conversations again; %,d differed and were put right.%n", seen, differed);
        return 0;
    }

    private boolean again(ConversationId conversation) {
        if (efforts.lock(conversation)) {
            return countEffort.count(conversation);
        }
        countEffort.forget(conversation);
        return false;
    }
}
