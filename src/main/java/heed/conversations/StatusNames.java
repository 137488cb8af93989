package heed.conversations;

import heed.conversations.Conversation.Handling;
import heed.web.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a conversation stands, in the reader's words: the company's own name where there is one. */
@Component
class StatusNames {

    private final StatusLabels labels;

    StatusNames(StatusLabels labels) {
        this.labels = labels;
    }

    /** Everything that a reader's statuses are called, asked once. */
    record Named(@Nullable Frame frame, List<StatusLabel> labels) {

        static final Named NONE = new Named(null, List.of());

        String of(Handling handling) {
            if (frame == null) {
                return handling.status().key();
            }
            return labels.stream()
                    .filter(each -> each.key().equals(handling.label()))
                    .findFirst()
                    .map(each -> each.name(frame.locale().getLanguage()))
                    .orElseGet(() -> frame.text(
                            "conversations.status." + handling.status().key()));
        }
    }

    Named named(Frame frame) {
        return new Named(frame, labels.all());
    }
}
