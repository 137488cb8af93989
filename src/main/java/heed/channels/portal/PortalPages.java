package heed.channels.portal;

import gg.jte.models.runtime.JteModel;
import heed.channels.portal.pages.NewQuestionPage;
import heed.channels.portal.pages.QuestionPage;
import heed.channels.portal.pages.QuestionsPage;
import heed.conversations.Attachment;
import heed.conversations.EntryKind;
import heed.conversations.FollowConversations;
import heed.conversations.Followed;
import heed.conversations.FollowedEntry;
import heed.conversations.Status;
import heed.platform.Ids;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a customer's pages together. */
@Component
class PortalPages {

    private static final int MOST_ROWS = 25;
    private static final int MOST_ENTRIES = 500;

    private final FollowConversations follow;
    private final Templates templates;

    PortalPages(FollowConversations follow, Templates templates) {
        this.follow = follow;
        this.templates = templates;
    }

    JteModel questions(Frame frame, SignedInCustomer who, boolean solved, @Nullable Long before) {
        List<Followed> found = follow.of(who.id(), solved, before, MOST_ROWS + 1);
        List<Followed> shown = found.subList(0, Math.min(MOST_ROWS, found.size()));
        Long next = found.size() > MOST_ROWS ? shown.getLast().number() : null;
        return templates.channelsPortalQuestions(
                frame,
                new QuestionsPage(
                        who.address(),
                        solved,
                        shown.stream().map(PortalPages::row).toList(),
                        next));
    }

    JteModel question(Frame frame, SignedInCustomer who, long number, String text, Faults faults) {
        Followed question = follow.find(who.id(), number);
        return templates.channelsPortalQuestion(
                frame,
                new QuestionPage(
                        who.address(),
                        question.number(),
                        question.subject(),
                        question.own(),
                        question.status().done(),
                        state(question),
                        follow.entries(who.id(), question.id(), MOST_ENTRIES).stream()
                                .map(entry -> item(question, entry))
                                .toList(),
                        Ids.next().toString(),
                        text,
                        faults));
    }

    JteModel ask(Frame frame, SignedInCustomer who, String subject, String text, Faults faults) {
        return templates.channelsPortalAsk(
                frame, new NewQuestionPage(who.address(), Ids.next().toString(), subject, text, faults));
    }

    private static QuestionsPage.Row row(Followed question) {
        return new QuestionsPage.Row(
                question.number(),
                question.subject(),
                question.own(),
                state(question),
                question.openedAt(),
                question.answeredAt());
    }

    /** Who waits for whom, in one word. */
    private static String state(Followed question) {
        Status status = question.status();
        if (status.done()) {
            return "solved";
        }
        if (status == Status.WAITING_CUSTOMER) {
            return "with-you";
        }
        if (question.waitingSince() != null) {
            return "with-us";
        }
        return question.answeredAt() == null ? "in-work" : "answered";
    }

    private static QuestionPage.Item item(Followed question, FollowedEntry entry) {
        return new QuestionPage.Item(
                entry.own(),
                entry.byCompany(),
                entry.author(),
                entry.at(),
                entry.html(),
                entry.kind() == EntryKind.CALL || entry.kind() == EntryKind.IN_PERSON,
                entry.files().stream().map(file -> file(question, file)).toList());
    }

    private static QuestionPage.File file(Followed question, Attachment file) {
        return new QuestionPage.File(
                file.name(),
                "/portal/questions/" + question.number() + "/downloads/" + file.sha256(),
                Math.max(1, file.size() / 1024));
    }
}
