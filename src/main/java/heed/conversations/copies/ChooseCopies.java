package heed.conversations.copies;

import heed.conversations.Added;
import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.CopyTo;
import heed.conversations.KnownConversation;
import heed.conversations.OwnAddresses;
import heed.conversations.ReplyCopies;
import heed.conversations.copies.CopyReader.State;
import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerWatchers;
import heed.parties.KnownCustomer;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Decides who gets a copy of a reply, and who is offered none any more. */
@Service
class ChooseCopies implements ReplyCopies {

    /** What somebody types beside the addresses that are offered. */
    static final String MORE = "copies.more";

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@,;<>\"()\\[\\]\\\\]{1,64}@[^\\s@,;<>\"()\\[\\]\\\\]{1,190}");
    private static final int MOST_SUGGESTED = 20;

    private final CopyReaders readers;
    private final ConversationDirectory conversations;
    private final CustomerDirectory customers;
    private final CustomerWatchers watchers;
    private final ObjectProvider<OwnAddresses> owns;
    private final Clock clock;

    ChooseCopies(
            CopyReaders readers,
            ConversationDirectory conversations,
            CustomerDirectory customers,
            CustomerWatchers watchers,
            ObjectProvider<OwnAddresses> owns,
            Clock clock) {
        this.readers = readers;
        this.conversations = conversations;
        this.customers = customers;
        this.watchers = watchers;
        this.owns = owns;
        this.clock = clock;
    }

    @Override
    public List<CopyTo> chosen(Actor actor, ConversationId conversation, Map<String, String> fields) {
        List<String> written = new ArrayList<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(FIELD) && !value.isEmpty()) {
                written.add(name.substring(FIELD.length()));
            }
        });
        Arrays.stream(fields.getOrDefault(MORE, "").split("[,;\\s]+"))
                .filter(each -> !each.isEmpty())
                .forEach(written::add);
        if (written.isEmpty()) {
            return List.of();
        }
        return read(conversations.find(actor, conversation), written);
    }

    private List<CopyTo> read(KnownConversation conversation, List<String> written) {
        Map<String, String> names = names(conversation);
        var copies = new LinkedHashMap<String, CopyTo>();
        for (String each : written) {
            String address = address(each);
            if (!own(conversation).contains(address)) {
                copies.put(address, new CopyTo(address, names.getOrDefault(address, "")));
            }
        }
        if (copies.size() > CopyReaders.MOST) {
            throw Invalid.at("/copies", "copies.fault.many", CopyReaders.MOST);
        }
        return List.copyOf(copies.values());
    }

    /** The reply itself goes there. */
    private List<String> own(KnownConversation conversation) {
        return customers.find(conversation.customer()).map(KnownCustomer::emails).stream()
                .flatMap(List::stream)
                .limit(1)
                .toList();
    }

    private Map<String, String> names(KnownConversation conversation) {
        var names = new LinkedHashMap<String, String>();
        watching(conversation).forEach(each -> names.put(each.address(), each.name()));
        readers.of(conversation.id()).stream()
                .filter(each -> !each.to().name().isEmpty())
                .forEach(each -> names.put(each.to().address(), each.to().name()));
        return names;
    }

    /** Those who follow the customer and can be written to. */
    List<CopyTo> watching(KnownConversation conversation) {
        return watchers.of(conversation.customer()).stream()
                .filter(each -> !each.emails().isEmpty())
                .map(each -> new CopyTo(each.emails().getFirst(), each.name()))
                .toList();
    }

    private String address(String written) {
        String address = written.strip().toLowerCase(Locale.ROOT);
        if (!ADDRESS.matcher(address).matches() || address.chars().anyMatch(Character::isISOControl)) {
            throw new Invalid(List.of(Fault.at("/copies", "copies.fault.address", written)));
        }
        if (owns.stream().anyMatch(each -> each.isOwn(address))) {
            throw Invalid.at("/copies", "copies.fault.own", address);
        }
        return address;
    }

    @Override
    @Atomic
    public void sent(Actor actor, Added reply, List<CopyTo> copies) {
        for (CopyTo each : copies) {
            readers.sent(reply.entry(), each);
            readers.decide(reply.conversation(), each, State.COPIED, actor, clock.instant());
        }
    }

    @Override
    public boolean copied(ConversationId conversation, String address) {
        return readers.of(conversation).stream()
                .anyMatch(each ->
                        each.state() == State.COPIED && each.to().address().equals(address));
    }

    @Override
    @Atomic
    public void suggest(ConversationId conversation, Collection<CopyTo> people) {
        people.stream()
                .filter(each -> ADDRESS.matcher(each.address()).matches())
                .limit(MOST_SUGGESTED)
                .forEach(each -> readers.suggest(
                        conversation,
                        new CopyTo(
                                each.address(),
                                each.name()
                                        .substring(0, Math.min(200, each.name().length()))),
                        clock.instant()));
    }

    /** Chosen for the replies to come. */
    @Atomic
    CopyTo add(Actor actor, ConversationId id, String written) {
        actor.require(Right.CONVERSATIONS_REPLY);
        KnownConversation conversation = conversations.findForChange(actor, id);
        String address = address(written);
        var to = new CopyTo(address, names(conversation).getOrDefault(address, ""));
        readers.decide(conversation.id(), to, State.COPIED, actor, clock.instant());
        return to;
    }

    /**
     * Offered no more.
     *
     * @throws NotFound where nobody with this address was offered
     */
    @Atomic
    void leaveOut(Actor actor, ConversationId id, String address) {
        actor.require(Right.CONVERSATIONS_REPLY);
        KnownConversation conversation = conversations.findForChange(actor, id);
        CopyReader known = readers.of(conversation.id()).stream()
                .filter(each -> each.to().address().equals(address.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(NotFound::new);
        readers.decide(conversation.id(), known.to(), State.LEFT_OUT, actor, clock.instant());
    }
}
