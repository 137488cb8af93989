package heed.conversations;

import heed.parties.CustomerDetails;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** One day's letters to the demo company. The same day is always the same. */
final class DemoDay {

    private static final int BUSIEST = 3;

    private final LocalDate day;
    private final boolean burst;
    private final DemoTime time;
    private final DemoPeople people;
    private final Map<String, List<DemoLetter>> letters;
    private final Random random;

    /** @param letters by language */
    DemoDay(LocalDate day, boolean burst, DemoTime time, DemoPeople people, Map<String, List<DemoLetter>> letters) {
        this.day = day;
        this.burst = burst;
        this.time = time;
        this.people = people;
        this.letters = letters;
        this.random = new Random(day.toEpochDay());
    }

    List<DemoMatter> matters() {
        int ordinary = switch (day.getDayOfWeek()) {
            case MONDAY -> 30;
            case TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> 24;
            case SATURDAY -> 12;
            case SUNDAY -> 8;
        };
        int number = (burst ? ordinary * 5 / 2 : ordinary) + random.nextInt(BUSIEST * 2) - BUSIEST;
        return IntStream.range(0, number).mapToObj(n -> matter()).toList();
    }

    private DemoMatter matter() {
        String language = language();
        CustomerDetails somebody = people.somebody(language, random);
        String street = people.street(random);
        var values = Map.of(
                "name",
                somebody.name() == null ? "" : somebody.name(),
                "street",
                street,
                "address",
                (1 + random.nextInt(80)) + " " + street,
                "account",
                "%04d %04d".formatted(1000 + random.nextInt(9000), random.nextInt(10000)),
                "amount",
                String.format(Locale.ROOT, "£ %d.%02d", 30 + random.nextInt(300), random.nextInt(100)),
                "reading",
                "%05d".formatted(100 + random.nextInt(4000)));
        return new DemoMatter(
                letter(letters.getOrDefault(language, List.of())),
                somebody,
                channel(),
                time.on(day, moment()),
                new DemoWording(values, random));
    }

    private DemoLetter letter(List<DemoLetter> choices) {
        List<DemoLetter> likely = burst && random.nextDouble() < 0.6
                ? choices.stream()
                        .filter(letter -> letter.queue().equals("supply-and-leaks"))
                        .toList()
                : choices;
        return varied(likely.get(random.nextInt(likely.size())));
    }

    /** Most answers come about when the letter says, some much later, and all of them later while half the town writes. */
    private DemoLetter varied(DemoLetter letter) {
        double trouble = random.nextDouble() < (burst ? 0.25 : 0.04) ? 3 + random.nextDouble() * 5 : 1;
        return new DemoLetter(
                letter.heads(),
                letter.words(),
                letter.turns().stream()
                        .filter(turn -> !turn.maybe() || random.nextDouble() < 0.7)
                        .map(turn -> turn.with(Duration.ofSeconds(
                                (long) (turn.after().toSeconds() * trouble * Math.exp(random.nextGaussian() * 0.4)))))
                        .toList());
    }

    private String language() {
        return switch (random.nextInt(13)) {
            case 0 -> "sl";
            case 1 -> "ru";
            case 2 -> "fi";
            default -> "en";
        };
    }

    private String channel() {
        int share = random.nextInt(100);
        return share < 62 ? "email" : share < 90 ? "web" : share < 96 ? "chat" : "post";
    }

    private LocalTime moment() {
        boolean late = day.getDayOfWeek() == DayOfWeek.SUNDAY || random.nextDouble() < 0.15;
        int hour = late ? 6 + random.nextInt(17) : 8 + random.nextInt(11);
        return LocalTime.of(hour, random.nextInt(60), random.nextInt(60));
    }
}
