package heed.conversations.disclosures;

import heed.conversations.ConversationDirectory;
import heed.conversations.KnownConversation;
import heed.conversations.disclosures.Disclosure.Authorisation;
import heed.conversations.disclosures.Disclosure.Classification;
import heed.conversations.disclosures.Disclosure.Ending;
import heed.conversations.disclosures.Disclosure.Stage;
import heed.conversations.disclosures.Disclosure.Verification;
import heed.conversations.disclosures.pages.DisclosurePage;
import heed.conversations.disclosures.pages.DisclosurePage.Step;
import heed.conversations.disclosures.pages.DisclosurePage.Typed;
import heed.conversations.disclosures.pages.DisclosuresPage;
import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.platform.Fault;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Slice;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the pages of disclosures show. */
@Component
class DisclosurePages {

    private static final int ROWS = 50;

    private final ConversationDirectory conversations;
    private final CustomerDirectory customers;
    private final OpenDisclosures openDisclosures;
    private final SendVerificationLink links;
    private final Clock clock;

    DisclosurePages(
            ConversationDirectory conversations,
            CustomerDirectory customers,
            OpenDisclosures openDisclosures,
            SendVerificationLink links,
            Clock clock) {
        this.conversations = conversations;
        this.customers = customers;
        this.openDisclosures = openDisclosures;
        this.links = links;
        this.clock = clock;
    }

    DisclosuresPage open(Frame frame, Actor actor, @Nullable UUID cursor) {
        Slice<Disclosure> slice = openDisclosures.page(actor, cursor, ROWS);
        Map<?, KnownConversation> known =
                conversations
                        .findAll(
                                actor,
                                slice.items().stream()
                                        .map(Disclosure::conversation)
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(KnownConversation::id, Function.identity()));
        var names = customers.names(
                known.values().stream().map(KnownConversation::customer).toList());
        List<DisclosuresPage.Row> rows = slice.items().stream()
                .map(each -> {
                    KnownConversation conversation = java.util.Objects.requireNonNull(known.get(each.conversation()));
                    return new DisclosuresPage.Row(
                            "/disclosures/" + each.id(),
                            each.request().asked(),
                            each.request().kind().key(),
                            each.stage().key(),
                            names.getOrDefault(conversation.customer(), ""),
                            conversation.number(),
                            each.request().dueAt(),
                            late(each),
                            each.request().pause() != null);
                })
                .toList();
        return new DisclosuresPage(rows, slice.next() == null ? null : "/disclosures?cursor=" + slice.next());
    }

    Instant now() {
        return clock.instant();
    }

    boolean late(Disclosure disclosure) {
        return disclosure.open()
                && disclosure.request().pause() == null
                && disclosure.request().dueAt().isBefore(clock.instant());
    }

    DisclosurePage page(Frame frame, Actor actor, Disclosure disclosure, @Nullable Typed typed, Faults faults) {
        KnownConversation conversation = conversations.find(actor, disclosure.conversation());
        Classification made = disclosure.classification();
        Disclosure.Pause pause = disclosure.request().pause();
        return new DisclosurePage(
                disclosure.id(),
                conversation.number(),
                conversation.url(),
                customers.names(List.of(conversation.customer())).getOrDefault(conversation.customer(), ""),
                disclosure.request().asked(),
                disclosure.request().kind().key(),
                disclosure.stage().key(),
                disclosure.open(),
                late(disclosure),
                disclosure.request().dueAt(),
                pause == null ? "" : pause.reason(),
                disclosure.level(),
                made == null ? null : made.requiredLevel(),
                steps(frame, disclosure),
                missing(actor, disclosure, LocalDate.ofInstant(clock.instant(), frame.zone())),
                links.addresses(conversation),
                links.phones(conversation),
                actor.may(Right.CONVERSATIONS_WRITE, conversation.queue()),
                !disclosure.sensitive() || actor.may(Right.DISCLOSURES_AUTHORISE, conversation.queue()),
                pause != null,
                typed == null ? kept(disclosure) : typed,
                faults);
    }

    private static List<String> missing(Actor actor, Disclosure disclosure, LocalDate today) {
        return disclosure.open()
                ? disclosure.missingToRelease(actor.id(), today).stream()
                        .map(Fault::message)
                        .toList()
                : List.of();
    }

    private static Typed kept(Disclosure disclosure) {
        Classification made = disclosure.classification();
        return new Typed(
                "",
                made == null ? "" : made.sensitivity().key(),
                made == null
                        ? List.of()
                        : made.classes().stream().map(InformationClass::key).toList(),
                made == null ? "" : made.basis(),
                made == null ? "" : made.ethics(),
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    private static List<Step> steps(Frame frame, Disclosure disclosure) {
        return List.of(
                new Step(
                        "requested",
                        "done",
                        disclosure.request().by(),
                        disclosure.request().at(),
                        disclosure.request().asked()),
                classified(frame, disclosure),
                verified(frame, disclosure),
                authorised(disclosure),
                ended(disclosure));
    }

    private static Step classified(Frame frame, Disclosure disclosure) {
        Classification made = disclosure.classification();
        if (made == null) {
            return coming("classified", disclosure.open());
        }
        String classes = made.classes().stream()
                .sorted()
                .map(each -> frame.text("disclosures.class." + each.key()))
                .collect(Collectors.joining(", "));
        String words =
                frame.text("disclosures.sensitivity." + made.sensitivity().key()) + ": " + classes;
        return new Step("classified", "done", made.by(), made.at(), words);
    }

    private static Step verified(Frame frame, Disclosure disclosure) {
        Verification made = disclosure.verification();
        boolean enough = disclosure.stage().compareTo(Stage.VERIFIED) >= 0;
        if (made == null) {
            return coming("verified", disclosure.open() && disclosure.classification() != null);
        }
        String words = frame.text("disclosures.method." + made.method().key()) + ": " + made.evidence();
        return new Step("verified", enough ? "done" : disclosure.open() ? "now" : "", made.by(), made.at(), words);
    }

    private static Step authorised(Disclosure disclosure) {
        Authorisation made = disclosure.authorisation();
        return made == null
                ? coming("authorised", disclosure.stage() == Stage.VERIFIED)
                : new Step("authorised", "done", made.name(), made.at(), made.remark());
    }

    private static Step ended(Disclosure disclosure) {
        Ending made = disclosure.ending();
        return made == null
                ? coming("released", disclosure.stage() == Stage.AUTHORISED)
                : new Step(made.released() ? "released" : "refused", "done", made.name(), made.at(), made.told());
    }

    private static Step coming(String key, boolean next) {
        return new Step(key, next ? "now" : "", "", null, "");
    }
}
