package heed.conversations.links;

import heed.conversations.KnownConversation;
import heed.conversations.QueueNames;
import heed.conversations.links.MergePreview.Spoke;
import heed.conversations.links.PreviewMerge.Suggestion;
import heed.conversations.links.pages.Found;
import heed.conversations.links.pages.MergePage.Preview;
import heed.conversations.links.pages.MergePage.Side;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.web.Frame;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts into words which conversations may be merged and what two would come to. */
@Component
record MergePages(QueueNames queues, StaffDirectory staff) {

    private static final int MOST_PEOPLE = 8;

    Found suggested(Frame frame, Suggestion each) {
        String because =
                each.sameCustomer() && each.sameSubject() ? "both" : each.sameCustomer() ? "customer" : "subject";
        return SearchOthers.found(frame, each.conversation(), frame.text("links.merge.because." + because));
    }

    Preview preview(Frame frame, MergePreview preview) {
        return new Preview(
                side(frame, preview.leaving()),
                side(frame, preview.staying()),
                preview.hindrance() == null ? "" : frame.text(preview.hindrance()),
                preview.twoCustomers()
                        ? frame.text(
                                "links.merge.two-customers",
                                preview.leaving().customer(),
                                preview.staying().customer())
                        : "",
                said(frame, preview.messages(), preview.notes()));
    }

    private Side side(Frame frame, MergePreview.Side side) {
        KnownConversation of = side.conversation();
        StaffId assignee = of.assignee();
        return new Side(
                of.number(),
                of.url(),
                of.subject(),
                side.customer(),
                Objects.requireNonNullElse(queues.names().get(of.queue()), of.queue()),
                frame.text("conversations.status." + of.status()),
                assignee == null
                        ? frame.text("conversations.nobody")
                        : staff.names(List.of(assignee)).getOrDefault(assignee, ""),
                frame.moment(of.openedAt()),
                said(frame, side.messages(), side.notes()),
                side.spoke().stream()
                        .limit(MOST_PEOPLE)
                        .map(each -> who(frame, each))
                        .toList());
    }

    private static String said(Frame frame, long messages, long notes) {
        return frame.text("links.merge.said", messages, notes);
    }

    private static String who(Frame frame, Spoke each) {
        return each.name().isBlank() ? frame.text("links.merge.somebody") : each.name();
    }
}
