package heed.conversations.following;

import heed.conversations.Attachment;
import heed.conversations.ConversationId;
import heed.conversations.FollowConversations;
import heed.conversations.Followed;
import heed.conversations.FollowedEntry;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.CustomerSight;
import heed.platform.NotFound;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks whose conversations a customer may follow before anything is read. */
@Component
class ReadFollowed implements FollowConversations {

    private final FollowedConversations conversations;
    private final FollowedEntries entries;
    private final CustomerDirectory customers;
    private final CustomerSight sight;

    ReadFollowed(
            FollowedConversations conversations,
            FollowedEntries entries,
            CustomerDirectory customers,
            CustomerSight sight) {
        this.conversations = conversations;
        this.entries = entries;
        this.customers = customers;
        this.sight = sight;
    }

    @Override
    public List<Followed> of(CustomerId viewer, boolean solved, @Nullable Long before, int most) {
        return conversations.page(follower(viewer), solved, before, most);
    }

    @Override
    public Followed find(CustomerId viewer, long number) {
        return conversations.find(follower(viewer), number).orElseThrow(NotFound::new);
    }

    @Override
    public List<FollowedEntry> entries(CustomerId viewer, ConversationId conversation, int most) {
        return entries.latest(follower(viewer), conversation, most);
    }

    @Override
    public Optional<Attachment> file(CustomerId viewer, ConversationId conversation, String sha256) {
        return entries.files(follower(viewer), conversation).stream()
                .filter(each -> each.sha256().equals(sha256))
                .findFirst();
    }

    private Follower follower(CustomerId viewer) {
        return new Follower(customers.allOf(viewer), sight.visibleTo(viewer));
    }
}
