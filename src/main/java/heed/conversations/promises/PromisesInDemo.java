package heed.conversations.promises;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.conversations.promises.MakePromise.Wording;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffDirectory;
import heed.identity.StaffDirectory.Colleague;
import heed.platform.DemoChapter;
import heed.web.Companies;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What Larkfield Water promised: the call by noon that nobody made, and some fifty others, most of them kept. */
@Component
class PromisesInDemo implements DemoChapter {

    private static final Set<Right> RIGHTS = Set.of(Right.CONVERSATIONS_READ, Right.CONVERSATIONS_WRITE, Right.IMPORT);
    private static final int OTHERS = 48;
    private static final List<String> USUAL = List.of(
            "We call you with the laboratory's result", "We send you the corrected bill", "Our engineer comes to look");

    private final FoundPromises found;
    private final ConversationDirectory conversations;
    private final MakePromise makePromise;
    private final KeepPromise keepPromise;
    private final WatchPromises watchPromises;
    private final StaffDirectory staff;
    private final Companies companies;
    private final Clock clock;

    PromisesInDemo(
            FoundPromises found,
            ConversationDirectory conversations,
            MakePromise makePromise,
            KeepPromise keepPromise,
            WatchPromises watchPromises,
            StaffDirectory staff,
            Companies companies,
            Clock clock) {
        this.found = found;
        this.conversations = conversations;
        this.makePromise = makePromise;
        this.keepPromise = keepPromise;
        this.watchPromises = watchPromises;
        this.staff = staff;
        this.companies = companies;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void tell() {
        about("Water still brown after the burst in Mill Lane").forEach(this::tellOfMillLane);
        about("No water at the clinic since yesterday").forEach(this::tellOfTheClinic);
        List<KnownConversation> others = conversations.findAll(
                Actor.SYSTEM,
                found.conversations("", OTHERS).stream()
                        .map(ConversationId::new)
                        .toList());
        for (int n = 0; n < others.size(); n++) {
            tell(others.get(n), n);
        }
        watchPromises.watch();
    }

    private List<KnownConversation> about(String subject) {
        return conversations.findAll(
                Actor.SYSTEM,
                found.conversations(subject, 1).stream()
                        .map(ConversationId::new)
                        .toList());
    }

    private void tellOfMillLane(KnownConversation conversation) {
        ZonedDateTime began = conversation.openedAt().atZone(companies.company().zone());
        Instant noon = began.toLocalDate()
                .plusDays(1)
                .atTime(LocalTime.NOON)
                .atZone(began.getZone())
                .toInstant();
        make(
                conversation,
                "Tom Reyes",
                "We will call you by noon.",
                conversation.openedAt().plusSeconds(600),
                noon,
                null);
        make(
                conversation,
                "Mina Okafor",
                "Jon will flush the main at 9:00.",
                conversation.openedAt().plus(Duration.ofHours(7)),
                noon.plus(Duration.ofHours(21)),
                noon.plus(Duration.ofHours(20).plusMinutes(52)));
        make(
                conversation,
                "Mina Okafor",
                "I write to you when I have the laboratory's result.",
                clock.instant().minus(Duration.ofHours(2)),
                clock.instant().plus(Duration.ofHours(20)),
                null);
    }

    private void tellOfTheClinic(KnownConversation conversation) {
        make(
                conversation,
                "Mina Okafor",
                "We ring the clinic as soon as the tanker is on its way.",
                clock.instant().minus(Duration.ofHours(1)),
                clock.instant().plus(Duration.ofMinutes(75)),
                null);
    }

    /** Of ten, one is kept late; of the rest all are kept in time. */
    private void tell(KnownConversation conversation, int n) {
        Instant made = conversation.openedAt().plus(Duration.ofMinutes(40));
        Instant due = made.plus(Duration.ofHours(24));
        Instant kept = n % 10 == 7 ? due.plus(Duration.ofHours(3)) : due.minus(Duration.ofMinutes(15L * (n % 12) + 5));
        Instant latest = clock.instant();
        if (made.isBefore(latest) && kept.isBefore(latest)) {
            make(conversation, "", USUAL.get(n % USUAL.size()), made, due, kept);
        }
    }

    private void make(
            KnownConversation conversation, String by, String text, Instant at, Instant due, @Nullable Instant kept) {
        List<Colleague> able = staff.whoMayAnswer(conversation.queue());
        able.stream()
                .filter(each -> by.isEmpty()
                        ? each.id().equals(conversation.assignee())
                        : each.name().equals(by))
                .findFirst()
                .or(() -> able.stream().findFirst())
                .map(each -> new Actor(each.id(), each.name(), Actor.Kind.PERSON, RIGHTS, null))
                .ifPresent(actor -> {
                    Promise promise = makePromise.make(
                            actor, conversation.id(), new Wording(text, Due.at(due), null, null, null, at));
                    if (kept != null) {
                        keepPromise.keep(actor, promise.id(), kept);
                    }
                });
    }
}
