package heed.knowledge;

import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.knowledge.pages.ChoicesPage;
import heed.web.Frame;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what a writer may choose from: what is suggested for the question first, then what is useful. */
@Component
class ReplyChoices {

    private static final int MOST_SUGGESTED = 3;

    private final FindReplyTemplates find;
    private final SuggestReplies suggest;
    private final FillReplies fillReplies;
    private final ReplyValues values;

    ReplyChoices(FindReplyTemplates find, SuggestReplies suggest, FillReplies fillReplies, ReplyValues values) {
        this.find = find;
        this.suggest = suggest;
        this.fillReplies = fillReplies;
        this.values = values;
    }

    ChoicesPage page(
            Frame frame,
            Actor actor,
            KnownConversation conversation,
            String words,
            int most,
            String typed,
            String kind) {
        List<Suggestion> suggested =
                words.isBlank() ? suggest.suggestions(actor, conversation, MOST_SUGGESTED) : List.of();
        Map<Variable, String> known = values.of(actor, conversation);
        var choices = new ArrayList<ChoicesPage.Choice>();
        Set<TemplateId> shown = new HashSet<>();
        for (Suggestion each : suggested) {
            shown.add(each.template().template().id());
            choices.add(choice(frame, each.template().template(), conversation, known, because(frame, each)));
        }
        for (CountedTemplate each : find.choices(actor, conversation.queue(), words, most)) {
            if (choices.size() < most && shown.add(each.template().id())) {
                choices.add(choice(frame, each.template(), conversation, known, ""));
            }
        }
        return new ChoicesPage(
                conversation.number(),
                conversation.subject(),
                words,
                suggested.stream().anyMatch(Suggestion::standard),
                choices,
                typed,
                kind);
    }

    private ChoicesPage.Choice choice(
            Frame frame,
            ReplyTemplate template,
            KnownConversation conversation,
            Map<Variable, String> known,
            String because) {
        FilledReply filled = fillReplies.fill(template, conversation, known);
        return new ChoicesPage.Choice(
                template.id().value().toString(),
                template.name(),
                template.code(),
                filled.text(),
                because,
                remark(frame, conversation, filled));
    }

    static String because(Frame frame, Suggestion suggestion) {
        return frame.text("knowledge.because", suggestion.phrase(), suggestion.found(), suggestion.of());
    }

    static String remark(Frame frame, KnownConversation conversation, FilledReply filled) {
        var remarks = new ArrayList<String>();
        if (filled.fallback()) {
            remarks.add(frame.text(
                    "knowledge.fallback",
                    Languages.name(filled.language(), frame.locale()),
                    Languages.name(conversation.language(), frame.locale())));
        }
        if (!filled.missing().isEmpty()) {
            remarks.add(frame.text("knowledge.missing", String.join(", ", filled.missing())));
        }
        return String.join(" ", remarks);
    }
}
