package heed.conversations.attention;

import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Colleagues;
import heed.identity.Notice;
import heed.identity.NoticeKind;
import heed.identity.Notify;
import heed.identity.Right;
import heed.identity.StaffId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells colleagues about a conversation: those who work here and may read it, and nobody of what they did themselves. */
@Component
record TellColleagues(Colleagues colleagues, Notify notices) {

    private static final int EXCERPT = 140;

    void tell(
            Actor actor,
            KnownConversation about,
            Collection<StaffId> whom,
            NoticeKind kind,
            String message,
            String who,
            String said) {
        List<StaffId> others =
                whom.stream().filter(each -> !each.equals(actor.id())).toList();
        List<StaffId> told = colleagues.active(others).stream()
                .filter(each -> each.may(Right.CONVERSATIONS_READ, about.queue()))
                .map(Actor::id)
                .toList();
        if (!told.isEmpty()) {
            List<String> facts = List.of(who, subject(about), "#" + about.number(), excerpt(said));
            notices.tell(told, new Notice(kind, message, facts, about.url(), subjectOf(about)));
        }
    }

    private static String subjectOf(KnownConversation about) {
        return ConversationNotices.KIND + ":" + about.id().value();
    }

    private static String subject(KnownConversation about) {
        return about.subject().isBlank() ? "–" : about.subject();
    }

    static String excerpt(String said) {
        String line = said.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, EXCERPT)).strip() + "…";
    }
}
