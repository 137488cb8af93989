package heed.conversations.promises;

import heed.conversations.Hindrance;
import heed.conversations.KnownConversation;
import heed.platform.Fault;
import java.util.List;
import org.springframework.stereotype.Component;

/** A conversation stays open as long as its customer waits for something that was promised, broken or not. */
@Component
class PromiseHindrance implements Hindrance {

    private final Promises promises;

    PromiseHindrance(Promises promises) {
        this.promises = promises;
    }

    @Override
    public List<Fault> toClosing(KnownConversation conversation) {
        return promises.waiting(conversation.id()).stream()
                .map(each -> Fault.at("", "promises.hindrance", each.text()))
                .toList();
    }

    /** What one customer was promised is not owed to another. */
    @Override
    public List<Fault> toChangingCustomer(KnownConversation conversation) {
        return promises.waiting(conversation.id()).stream()
                .map(each -> Fault.at("", "promises.hindrance.customer", each.text()))
                .toList();
    }
}
