package heed.conversations.copies;

import gg.jte.Content;
import heed.conversations.ComposerTool;
import heed.conversations.CopyTo;
import heed.conversations.KnownConversation;
import heed.conversations.ReplyCopies;
import heed.conversations.copies.CopyReader.State;
import heed.conversations.copies.pages.CopiesPart;
import heed.conversations.copies.pages.CopiesPart.Person;
import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.templates.Templates;
import heed.web.Frame;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows beside a reply who gets a copy; each can be left out of this one. */
@Component
class CopiesBeside implements ComposerTool {

    /** Tells a form that was filled in from one that was not. */
    private static final String SHOWN = "copies";

    private final CopyReaders readers;
    private final ChooseCopies chooseCopies;
    private final CustomerDirectory customers;
    private final Templates templates;

    CopiesBeside(CopyReaders readers, ChooseCopies chooseCopies, CustomerDirectory customers, Templates templates) {
        this.readers = readers;
        this.chooseCopies = chooseCopies;
        this.customers = customers;
        this.templates = templates;
    }

    @Override
    public int order() {
        return -8;
    }

    @Override
    public Optional<Content> tool(Frame frame, Actor actor, KnownConversation conversation) {
        return tool(frame, actor, conversation, Filled.NOTHING);
    }

    @Override
    public Optional<Content> tool(Frame frame, Actor actor, KnownConversation conversation, Filled filled) {
        boolean byMail = customers
                .find(conversation.customer())
                .filter(each -> !each.emails().isEmpty())
                .isPresent();
        return byMail && actor.may(Right.CONVERSATIONS_REPLY, conversation.queue())
                ? Optional.of(templates.conversationsCopiesTool(frame, part(conversation, filled)))
                : Optional.empty();
    }

    private CopiesPart part(KnownConversation conversation, Filled filled) {
        var people = new ArrayList<Person>();
        Set<String> known = new HashSet<>();
        List<CopyReader> all = readers.of(conversation.id());
        all.stream().map(each -> each.to().address()).forEach(known::add);
        all.stream()
                .filter(each -> each.state() != State.LEFT_OUT)
                .forEach(each ->
                        people.add(person(each.to(), each.state().key(), each.state() == State.COPIED, filled)));
        chooseCopies.watching(conversation).stream()
                .filter(each -> known.add(each.address()))
                .forEach(each -> people.add(person(each, "watching", false, filled)));
        return new CopiesPart(
                people, conversation.url() + "/copies/removal", filled.of(ChooseCopies.MORE), filled.faults());
    }

    private static Person person(CopyTo to, String state, boolean usually, Filled filled) {
        String field = ReplyCopies.FIELD + to.address();
        boolean chosen =
                filled.of(SHOWN).isEmpty() ? usually : !filled.of(field).isEmpty();
        return new Person(field, to.address(), to.name(), state, chosen);
    }
}
