package heed.conversations.disclosures;

import heed.conversations.ConversationPanel;
import heed.conversations.KnownConversation;
import heed.conversations.disclosures.pages.DisclosuresPanel;
import heed.conversations.disclosures.pages.DisclosuresPanel.Row;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Fault;
import heed.templates.Templates;
import heed.web.Frame;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Beside a conversation: which information was asked for, and what is missing before it may be told. */
@Component
class DisclosuresBeside implements ConversationPanel {

    private final Disclosures disclosures;
    private final DisclosurePages pages;
    private final Templates templates;

    DisclosuresBeside(Disclosures disclosures, DisclosurePages pages, Templates templates) {
        this.disclosures = disclosures;
        this.pages = pages;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.DISCLOSURES;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Actor actor, KnownConversation conversation) {
        List<Disclosure> all = disclosures.of(conversation.id());
        boolean mayWrite =
                actor.may(Right.CONVERSATIONS_WRITE, conversation.queue()) && conversation.mergedInto() == null;
        if (all.isEmpty() && !mayWrite) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(pages.now(), frame.zone());
        List<Row> rows =
                all.stream().map(each -> row(frame, actor, each, today)).toList();
        return Optional.of(new Panel(
                "disclosures",
                frame.text("disclosures.title"),
                templates.conversationsDisclosuresPanel(
                        frame, new DisclosuresPanel(conversation.number(), mayWrite, rows)),
                all.stream().anyMatch(Disclosure::open)));
    }

    private Row row(Frame frame, Actor actor, Disclosure disclosure, LocalDate today) {
        String missing = !disclosure.open()
                ? ""
                : disclosure.missingToRelease(actor.id(), today).stream()
                        .findFirst()
                        .map(Fault::message)
                        .map(frame::text)
                        .orElse("");
        return new Row(
                "/disclosures/" + disclosure.id(),
                disclosure.request().asked(),
                disclosure.stage().key(),
                disclosure.request().dueAt(),
                disclosure.open(),
                pages.late(disclosure),
                missing);
    }
}
