package heed.channels.mail.showing;

import heed.channels.mail.Authentication;
import heed.channels.mail.MailView;
import heed.channels.mail.ShowMessage;
import heed.channels.mail.ShownMessage;
import heed.channels.mail.reading.FramedHtml;
import heed.channels.mail.reading.MailRoad;
import heed.channels.mail.reading.PictureInMail;
import heed.channels.mail.showing.pages.LetterPage;
import heed.channels.mail.showing.pages.LetterPage.Fact;
import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.web.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what is told about one mail. */
@Component
class LetterPages {

    private static final int HEADER = 256 * 1024;
    private static final String NESTED = "message/rfc822";

    private final ShowMessage showMessage;
    private final ShowLetter showLetter;
    private final LettersInEntries letters;
    private final ConversationDirectory conversations;

    LetterPages(
            ShowMessage showMessage,
            ShowLetter showLetter,
            LettersInEntries letters,
            ConversationDirectory conversations) {
        this.showMessage = showMessage;
        this.showLetter = showLetter;
        this.letters = letters;
        this.conversations = conversations;
    }

    LetterPage page(Frame frame, Actor actor, UUID id) {
        ShownMessage message = showMessage.message(actor, id);
        KnownConversation conversation = message.conversation() == null
                ? null
                : conversations.findAll(actor, List.of(new ConversationId(message.conversation()))).stream()
                        .findFirst()
                        .orElse(null);
        MailView view = message.view();
        return new LetterPage(
                id.toString(),
                view == null ? "" : view.subject(),
                conversation == null ? "" : conversation.url(),
                conversation == null ? 0 : conversation.number(),
                outcome(frame, message),
                view == null && !message.kept(),
                message.kept(),
                facts(frame, message),
                view == null ? List.of() : checks(frame, view.authentication()),
                view == null ? List.of() : files(message, view),
                road(frame, message),
                letters.underTheSameName(message.mailbox(), message.messageId(), id),
                view == null ? "" : view.text(),
                view != null && view.html() != null,
                author(view),
                asks(actor, message) ? showLetter.always(actor, message) : null);
    }

    /** Whether the reader has something to say about its sender's pictures. */
    private boolean asks(Actor actor, ShownMessage message) {
        MailView view = message.view();
        return actor.staff() != null
                && view != null
                && !view.from().address().isEmpty()
                && showMessage
                        .html(message)
                        .filter(sent -> FramedHtml.pictures(sent.html()).stream()
                                .anyMatch(each -> each.kind() == PictureInMail.Kind.ELSEWHERE))
                        .isPresent();
    }

    private static String author(@Nullable MailView view) {
        return view == null
                ? ""
                : view.from().name().isEmpty()
                        ? view.from().address()
                        : view.from().name();
    }

    private static String outcome(Frame frame, ShownMessage message) {
        String outcome = message.outcome();
        if (outcome == null) {
            return frame.text("letters.outcome.waiting");
        }
        return message.conversation() == null && !message.reason().isEmpty() && outcome.equals("quarantined")
                ? frame.text("mail.reason." + message.reason())
                : frame.text("letters.outcome." + outcome);
    }

    private static List<Fact> facts(Frame frame, ShownMessage message) {
        var facts = new ArrayList<Fact>();
        MailView view = message.view();
        if (view != null) {
            facts.add(fact(frame, "from", OpenEnclosed.addresses(List.of(view.from()))));
            facts.add(fact(frame, "to", OpenEnclosed.addresses(view.to())));
            facts.add(fact(frame, "cc", OpenEnclosed.addresses(view.cc())));
            facts.add(fact(
                    frame,
                    "reply-to",
                    view.authentication().replyTo() == null
                            ? ""
                            : view.authentication().replyTo()));
            facts.add(fact(frame, "sent", view.sentAt() == null ? "" : frame.moment(view.sentAt())));
        }
        facts.add(fact(frame, "received", frame.moment(message.receivedAt())));
        facts.add(fact(frame, "mailbox", message.mailbox()));
        facts.add(fact(frame, "size", frame.text("conversations.kilobytes", Math.max(1, message.bytes() / 1024))));
        facts.add(new Fact(frame.text("letters.fact.message-id"), message.messageId(), true));
        return facts.stream().filter(each -> !each.value().isEmpty()).toList();
    }

    private static Fact fact(Frame frame, String name, String value) {
        return new Fact(frame.text("letters.fact." + name), value, false);
    }

    /** In words, for whoever reads it is no postmaster. */
    private static List<String> checks(Frame frame, Authentication checked) {
        if (checked.checkedBy() == null) {
            return List.of(frame.text("letters.check.nobody"));
        }
        String checkedBy = checked.checkedBy().equals(Authentication.HERE) ? "Heed" : checked.checkedBy();
        return Stream.of("dmarc", "dkim", "spf")
                .map(method -> frame.text(
                        "letters.check." + method,
                        verdict(
                                switch (method) {
                                    case "dmarc" -> checked.dmarc();
                                    case "dkim" -> checked.dkim();
                                    default -> checked.spf();
                                }),
                        checkedBy))
                .toList();
    }

    private static String verdict(String said) {
        return switch (said) {
            case "pass" -> said;
            case "fail", "unproven" -> "fail";
            default -> "other";
        };
    }

    private static List<LetterPage.File> files(ShownMessage message, MailView view) {
        return view.attachments().stream()
                .map(file -> new LetterPage.File(
                        file.name(),
                        Math.max(1, file.bytes() / 1024),
                        message.kept() ? "/messages/" + message.id() + "/files/" + file.part() : "",
                        message.kept() && file.type().equals(NESTED)
                                ? "/messages/" + message.id() + "/enclosed/" + file.part()
                                : ""))
                .toList();
    }

    private List<LetterPage.Step> road(Frame frame, ShownMessage message) {
        if (!message.kept()) {
            return List.of();
        }
        try (InputStream raw = showMessage.open(message)) {
            return MailRoad.of(raw.readNBytes(HEADER)).stream()
                    .map(each -> new LetterPage.Step(
                            each.from(),
                            each.by(),
                            each.at(),
                            each.after() == null || each.after().isNegative() ? "" : frame.duration(each.after())))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
