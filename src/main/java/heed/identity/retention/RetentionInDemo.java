package heed.identity.retention;

import heed.identity.Actor;
import heed.platform.DemoChapter;
import org.springframework.stereotype.Component;

/** Larkfield Water has written how long it wants to keep words, and tried it; nobody has put it in force. */
@Component
record RetentionInDemo(WriteRetention write, TryRetention tryRetention) implements DemoChapter {

    @Override
    public int order() {
        return 97;
    }

    @Override
    public void tell() {
        RetentionRule rule = write.write(
                Actor.SYSTEM,
                new RetentionDetails("conversations", "Closed for three years", null, 1095, null, null, null));
        tryRetention.tryOut(Actor.SYSTEM, rule.id());
    }
}
