package heed.conversations.attention;

import heed.conversations.ConversationObserver.Appended;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Colleagues;
import heed.identity.Colleagues.Called;
import heed.identity.NoticeKind;
import heed.identity.Right;
import heed.identity.StaffId;
import heed.platform.Fault;
import heed.platform.Invalid;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds whom a note calls by an {@code @}, makes them watchers and tells them. */
@Component
class CallColleagues {

    private final Colleagues colleagues;
    private final Mentions mentions;
    private final Watchers watchers;
    private final TellColleagues tellColleagues;

    CallColleagues(Colleagues colleagues, Mentions mentions, Watchers watchers, TellColleagues tellColleagues) {
        this.colleagues = colleagues;
        this.mentions = mentions;
        this.watchers = watchers;
        this.tellColleagues = tellColleagues;
    }

    /** @throws Invalid at {@code /text} with each name that is called and may not read the queue, or is not one person's alone */
    void call(Actor actor, Appended note) {
        KnownConversation conversation = note.conversation();
        Set<StaffId> called = called(conversation.queue(), Call.in(note.text(), colleagues.calledIn(note.text())));
        if (called.isEmpty()) {
            return;
        }
        mentions.add(conversation.id(), note.entry(), called);
        called.forEach(each -> watchers.add(conversation.id(), each, note.at()));
        tellColleagues.tell(
                actor, conversation, called, NoticeKind.MENTION, "attention.notice.mention", actor.name(), note.text());
    }

    private static Set<StaffId> called(String queue, List<Call> calls) {
        var faults = new ArrayList<Fault>();
        var called = new LinkedHashSet<StaffId>();
        for (Call call : calls) {
            List<StaffId> able = call.who().stream()
                    .map(Called::actor)
                    .filter(each -> each.may(Right.CONVERSATIONS_READ, queue) && each.may(Right.NOTES_READ, queue))
                    .map(Actor::id)
                    .filter(Objects::nonNull)
                    .toList();
            switch (able.size()) {
                case 0 ->
                    faults.add(Fault.at(
                            "/text",
                            "attention.fault.cannot-read",
                            call.who().getFirst().actor().name()));
                case 1 -> called.add(able.getFirst());
                default -> faults.add(Fault.at("/text", "attention.fault.ambiguous", call.said()));
            }
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return called;
    }
}
