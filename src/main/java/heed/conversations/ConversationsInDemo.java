package heed.conversations;

import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffDirectory;
import heed.identity.StaffDirectory.Colleague;
import heed.platform.DemoChapter;
import heed.web.Companies;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ninety days of letters to Larkfield Water and their answers: most in time, some late, some still open. */
@Component
class ConversationsInDemo implements DemoChapter {

    private static final int LETTERS = 420;
    private static final int BATCH = 30;
    private static final long DAYS = 90;
    private static final Map<String, String> QUEUES = Map.of(
            "supply-and-leaks", "Supply and leaks",
            "bills-and-payments", "Bills and payments",
            "meters-and-readings", "Meters and readings",
            "business-customers", "Business customers",
            "moving-home", "Moving home",
            "priority-services", "Priority services");

    private final KeepQueues keepQueues;
    private final Queues queues;
    private final OpenConversation openConversation;
    private final AppendEntry appendEntry;
    private final ChangeConversation changeConversation;
    private final StaffDirectory staff;
    private final Companies companies;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ConversationsInDemo(
            KeepQueues keepQueues,
            Queues queues,
            OpenConversation openConversation,
            AppendEntry appendEntry,
            ChangeConversation changeConversation,
            StaffDirectory staff,
            Companies companies,
            TransactionTemplate transaction,
            Clock clock) {
        this.keepQueues = keepQueues;
        this.queues = queues;
        this.openConversation = openConversation;
        this.appendEntry = appendEntry;
        this.changeConversation = changeConversation;
        this.staff = staff;
        this.companies = companies;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void tell() {
        QUEUES.forEach((key, name) -> {
            if (queues.find(key).isEmpty()) {
                keepQueues.add(Actor.SYSTEM, key, name);
            }
        });
        Map<String, List<DemoLetter>> letters =
                DemoLetter.all().stream().collect(Collectors.groupingBy(DemoLetter::language));
        List<DemoCustomer> customers = DemoCustomer.all();
        var chance = new Random(1890);
        List<Instant> moments = moments(chance);
        for (int from = 0; from < moments.size(); from += BATCH) {
            List<Instant> batch = moments.subList(from, Math.min(moments.size(), from + BATCH));
            transaction.executeWithoutResult(_ -> batch.forEach(at -> {
                DemoCustomer customer = customers.get(chance.nextInt(customers.size()));
                List<DemoLetter> theirs = letters.getOrDefault(customer.language(), List.of());
                tell(customer, theirs.get(chance.nextInt(theirs.size())), at, chance);
            }));
        }
    }

    /** When letters come: at all hours, more often by day, the last few within the hour. */
    private List<Instant> moments(Random chance) {
        Instant now = clock.instant();
        var moments = new ArrayList<Instant>();
        for (int n = 0; n < LETTERS; n++) {
            Duration ago = Duration.ofMinutes((long) (chance.nextDouble() * DAYS * 24 * 60)).plusMinutes(5);
            moments.add(now.minus(ago));
        }
        moments.sort(null);
        return moments;
    }

    private void tell(DemoCustomer customer, DemoLetter letter, Instant at, Random chance) {
        Opened opened = openConversation.open(
                Actor.SYSTEM,
                Opening.of(
                                letter.channel(),
                                customer.fill(letter.subject()),
                                customer.details(),
                                Words.of(customer.fill(letter.text())),
                                letter.queue())
                        .at(at));
        ZoneId zone = companies.company().zone();
        Instant answered = DemoAnswer.at(at, zone, chance);
        Optional<Actor> agent = agent(letter.queue(), chance);
        if (agent.isEmpty() || answered.isAfter(clock.instant())) {
            return;
        }
        change(agent.get(), opened, HandlingChange.assignee(Optional.ofNullable(agent.get().id())), answered);
        if (chance.nextInt(100) < 2) {
            return;
        }
        appendEntry.append(
                agent.get(),
                opened.id(),
                Addition.of(EntryKind.REPLY, Words.of(customer.fill(letter.answer()))).at(answered));
        change(agent.get(), opened, HandlingChange.status(Status.RESOLVED.key()), answered);
    }

    private void change(Actor agent, Opened opened, HandlingChange change, Instant at) {
        changeConversation.change(agent, opened.id(), change.at(at), 0);
    }

    private Optional<Actor> agent(String queue, Random chance) {
        List<Colleague> colleagues = staff.whoMayAnswer(queue);
        if (colleagues.isEmpty()) {
            return Optional.empty();
        }
        Colleague colleague = colleagues.get(chance.nextInt(colleagues.size()));
        return Optional.of(new Actor(
                colleague.id(), colleague.name(), Actor.Kind.PERSON, Set.of(Right.values()), null));
    }
}
