package heed.conversations;

import heed.identity.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who gets a copy of what is answered: whom the writer chooses beside the reply, and nobody else. */
public interface ReplyCopies {

    /** How a form's field begins that names an address; the address follows. */
    String FIELD = "copy.";

    /**
     * Those whom the fields of a reply's form name.
     *
     * @throws heed.platform.Invalid where one is no address
     */
    List<CopyTo> chosen(Actor actor, ConversationId conversation, Map<String, String> fields);

    /** Remembers who got a copy of a reply; call it in its transaction. */
    void sent(Actor actor, Added reply, List<CopyTo> copies);

    /** Whether this address, in lower case, gets copies because somebody here said so. */
    boolean copied(ConversationId conversation, String address);

    /** A letter went to these people too. They are suggested and get nothing, until somebody here says so. */
    void suggest(ConversationId conversation, Collection<CopyTo> people);
}
