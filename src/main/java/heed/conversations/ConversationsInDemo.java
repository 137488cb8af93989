package heed.conversations;

import heed.calendars.Calendars;
import heed.calendars.WorkingTime;
import heed.identity.Actor;
import heed.platform.DemoChapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Gatherers;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Ninety days of letters to Larkfield Water: the burst in Mill Lane by hand, the everyday matters from turns of phrase. */
@Component
class ConversationsInDemo implements DemoChapter {

    private static final int DAYS = 90;
    private static final int BURST_DAYS_AGO = 12;
    private static final int BAD_DAYS = 3;
    private static final int BATCH = 250;

    private final TellDemoMatter tellMatter;
    private final ConversationFacts facts;
    private final KeepQueues keepQueues;
    private final Queues queues;
    private final Calendars calendars;
    private final Clock clock;

    ConversationsInDemo(
            TellDemoMatter tellMatter,
            ConversationFacts facts,
            KeepQueues keepQueues,
            Queues queues,
            Calendars calendars,
            Clock clock) {
        this.tellMatter = tellMatter;
        this.facts = facts;
        this.keepQueues = keepQueues;
        this.queues = queues;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void tell() {
        var people = new DemoPeople(text("names.txt"));
        people.queues().forEach((key, name) -> {
            if (queues.find(key).isEmpty()) {
                keepQueues.add(Actor.SYSTEM, key, name);
            }
        });
        var time = new DemoTime(
                calendars.time("larkfield-desk").orElse(WorkingTime.ELAPSED),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        matters(people, time).stream()
                .filter(matter -> matter.at().isBefore(time.now()))
                .sorted(Comparator.comparing(DemoMatter::at))
                .gather(Gatherers.windowFixed(BATCH))
                .forEach(batch -> facts.together(() -> batch.forEach(matter -> tellMatter.tell(matter, time))));
    }

    static List<DemoMatter> matters(DemoPeople people, DemoTime time) {
        var matters = new ArrayList<DemoMatter>();
        for (DemoLetter letter : DemoLetter.all(text("story.txt"))) {
            matters.add(byHand(letter, time));
        }
        Map<String, List<DemoLetter>> letters = new HashMap<>();
        for (String language : List.of("en", "sl", "ru", "fi")) {
            letters.put(language, DemoLetter.all(text("letters/" + language + ".txt")));
        }
        for (int ago = DAYS; ago >= 0; ago--) {
            LocalDate day = time.today().minusDays(ago);
            boolean burst = ago <= BURST_DAYS_AGO && ago > BURST_DAYS_AGO - BAD_DAYS;
            matters.addAll(new DemoDay(day, burst, time, people, letters).matters());
        }
        return matters;
    }

    private static DemoMatter byHand(DemoLetter letter, DemoTime time) {
        return new DemoMatter(
                letter,
                DemoPeople.sender(
                        letter.head("from").orElseThrow(),
                        letter.head("language").orElse("en")),
                letter.head("channel").orElse("email"),
                time.at(letter.head("ago").orElseThrow()),
                new DemoWording(Map.of(), new Random(0)));
    }

    static String text(String name) {
        try {
            return new ClassPathResource("demo/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
