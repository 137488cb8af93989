package heed.channels.webform;

import heed.channels.mail.Acknowledge;
import heed.conversations.OpenConversation;
import heed.conversations.Opened;
import heed.conversations.Opening;
import heed.conversations.Words;
import heed.identity.Actor;
import heed.parties.CustomerDetails;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.web.Text;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Begins a conversation with what a visitor asks on the public page. */
@Service
class AskQuestion {

    static final int MOST_AN_HOUR = 20;

    private final OpenConversation openConversation;
    private final AskedQuestions asked;
    private final Acknowledge acknowledge;
    private final Text text;

    AskQuestion(OpenConversation openConversation, AskedQuestions asked, Acknowledge acknowledge, Text text) {
        this.acknowledge = acknowledge;
        this.openConversation = openConversation;
        this.asked = asked;
        this.text = text;
    }

    /** @param source the visitor's address on the network */
    @Atomic
    Asking ask(Question question, Locale locale, String source) {
        List<Fault> faults = question.faults();
        if (!faults.isEmpty()) {
            return new Asking.Refused(faults);
        }
        if (question.byProgram()) {
            return new Asking.Ignored();
        }
        if (asked.count(source) > MOST_AN_HOUR) {
            return new Asking.TooMany();
        }
        String subject = question.subject().isEmpty() ? text.of(locale, "webform.no-subject") : question.subject();
        CustomerDetails customer = new CustomerDetails(
                question.name().isEmpty() ? null : question.name(), question.email(), null, locale.getLanguage());
        Words words = new Words(question.text(), null, null, locale.getLanguage(), List.of());
        Opened opened = openConversation.open(Actor.SYSTEM, Opening.of("web", subject, customer, words, null));
        acknowledge.question(opened.id().value(), opened.entry().value(), question.email());
        return new Asking.Asked(opened.number());
    }
}
