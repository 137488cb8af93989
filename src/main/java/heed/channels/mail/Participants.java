package heed.channels.mail;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.conversations.ReplyCopies;
import heed.identity.Actor;
import heed.parties.CustomerDirectory;
import heed.platform.NotFound;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who takes part in a conversation: its customer under each of their addresses, and whoever a colleague has put into copy. */
@Component
class Participants {

    private final ConversationDirectory conversations;
    private final CustomerDirectory customers;
    private final ReplyCopies copies;

    Participants(ConversationDirectory conversations, CustomerDirectory customers, ReplyCopies copies) {
        this.conversations = conversations;
        this.customers = customers;
        this.copies = copies;
    }

    /** Somebody in the Cc of a letter whom nobody here has chosen takes no part. */
    boolean include(UUID conversation, String address) {
        return !address.isEmpty()
                && (isCustomer(conversation, address) || copies.copied(new ConversationId(conversation), address));
    }

    /** Whether this is an address of the customer whose conversation it is. */
    boolean isCustomer(UUID conversation, String address) {
        return find(conversation)
                .flatMap(known -> customers.find(known.customer()))
                .filter(customer -> customer.emails().contains(address))
                .isPresent();
    }

    private Optional<KnownConversation> find(UUID conversation) {
        try {
            return Optional.of(conversations.find(Actor.SYSTEM, new ConversationId(conversation)));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }
}
