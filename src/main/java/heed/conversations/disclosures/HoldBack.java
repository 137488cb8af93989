package heed.conversations.disclosures;

import heed.conversations.Hindrance;
import heed.conversations.KnownConversation;
import heed.conversations.Words;
import heed.identity.Actor;
import heed.platform.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Lets nothing out by a plain reply while information is asked for: no file, and no particular that the customer has not written. */
@Component
class HoldBack implements Hindrance {

    private final Disclosures disclosures;

    HoldBack(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public List<Fault> toClosing(KnownConversation conversation) {
        return disclosures.anyOpen(conversation.id()) ? List.of(Fault.at("", "disclosures.fault.open")) : List.of();
    }

    /** Who asks was verified as this customer, or will be. */
    @Override
    public List<Fault> toChangingCustomer(KnownConversation conversation) {
        return disclosures.anyOpen(conversation.id())
                ? List.of(Fault.at("", "disclosures.fault.open-customer"))
                : List.of();
    }

    @Override
    public List<Fault> toReplying(Actor actor, KnownConversation conversation, Words reply) {
        if (!disclosures.anyOpen(conversation.id())) {
            return List.of();
        }
        var faults = new ArrayList<Fault>();
        if (!reply.attachments().isEmpty()) {
            faults.add(Fault.at("/text", "disclosures.fault.attachment"));
        }
        var told = new TreeSet<>(Particulars.in(reply.text()));
        told.removeAll(Particulars.in(disclosures.customersWords(conversation.id())));
        told.remove(String.valueOf(conversation.number()));
        if (!told.isEmpty()) {
            faults.add(Fault.at("/text", "disclosures.fault.particular", told.getFirst()));
        }
        return faults;
    }
}
