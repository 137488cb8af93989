package heed.channels.phone;

import heed.platform.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One day of the demo company's telephone, played through: people call, wait for somebody to be free, and give up when their
 * patience ends. The same day is always the same.
 */
final class DayOnThePhone {

    /** Calls that begin in each hour from eight to eight on an ordinary day. */
    private static final double[] ARRIVALS = {15, 25, 27, 23, 18, 17, 18, 17, 15, 12, 9, 6};

    private static final int OPENS = 8;
    private static final double SATURDAY = 0.5;
    private static final double MONDAY = 1.15;
    private static final double BURST = 2.8;
    private static final double PATIENCE_SECONDS = 420;
    private static final int WRAP_UP_SECONDS = 25;

    private final LocalDate day;
    private final boolean burst;
    private final Random random;
    private final List<Agent> agents;

    DayOnThePhone(LocalDate day, boolean burst) {
        this.day = day;
        this.burst = burst;
        this.random = new Random(day.toEpochDay());
        this.agents = List.of(
                new Agent("Mina Okafor", 8, 16),
                new Agent("Tom Reyes", 9, 17),
                new Agent("Ruth Hadley", 10, 18),
                new Agent("Samir Anand", 12, 20),
                new Agent("Leah Grant", 8, 14));
    }

    List<Call> calls() {
        var calls = new ArrayList<Call>();
        for (Instant offeredAt : offers()) {
            calls.add(call(offeredAt, "larkfield-" + day + "-" + (calls.size() + 1)));
        }
        return calls;
    }

    private List<Instant> offers() {
        var offers = new ArrayList<Instant>();
        for (int hour = 0; hour < ARRIVALS.length; hour++) {
            Instant from = day.atTime(LocalTime.of(OPENS + hour, 0))
                    .atZone(CallsInDemo.LONDON)
                    .toInstant();
            double mean = ARRIVALS[hour] * busyness();
            for (double at = gap(mean); at < 3600; at += gap(mean)) {
                offers.add(from.plusSeconds((long) at));
            }
        }
        return offers;
    }

    private double busyness() {
        double weekday = switch (day.getDayOfWeek()) {
            case MONDAY -> MONDAY;
            case SATURDAY -> SATURDAY;
            case TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SUNDAY -> 1;
        };
        return burst ? weekday * BURST : weekday;
    }

    private Call call(Instant offeredAt, String externalId) {
        Instant patientUntil = offeredAt.plusSeconds(8 + exponential(PATIENCE_SECONDS));
        Optional<Agent> next = agents.stream()
                .filter(agent -> agent.freeFrom(offeredAt).isBefore(agent.end))
                .min(Comparator.comparing(agent -> agent.freeFrom(offeredAt)));
        String queue = queue();
        String caller = caller();
        if (next.isEmpty() || next.get().freeFrom(offeredAt).isAfter(patientUntil)) {
            return new Call(Ids.next(), externalId, queue, caller, offeredAt, null, patientUntil, patientUntil, null);
        }
        Agent agent = next.get();
        Instant answeredAt = agent.freeFrom(offeredAt).plusSeconds(2 + random.nextInt(9));
        Instant endedAt = answeredAt.plusSeconds(60 + exponential(190));
        agent.busyUntil = endedAt.plusSeconds(WRAP_UP_SECONDS);
        return new Call(Ids.next(), externalId, queue, caller, offeredAt, answeredAt, null, endedAt, agent.name);
    }

    private String queue() {
        var shares = new TreeMap<Double, String>();
        shares.put(burst ? 0.7 : 0.27, "supply-and-leaks");
        shares.put(burst ? 0.82 : 0.6, "bills-and-payments");
        shares.put(burst ? 0.87 : 0.75, "meters-and-readings");
        shares.put(burst ? 0.9 : 0.87, "moving-home");
        shares.put(0.95, "business-customers");
        shares.put(1.0, "priority-services");
        return shares.higherEntry(random.nextDouble()).getValue();
    }

    /** From the ranges that the British regulator keeps for drama (Ofcom); every twelfth caller withholds the number. */
    private @Nullable String caller() {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1, 2, 3, 4, 5 -> "+441632960%03d".formatted(random.nextInt(1000));
            default -> "+447700900%03d".formatted(random.nextInt(1000));
        };
    }

    private double gap(double perHour) {
        return -Math.log(1 - random.nextDouble()) * 3600 / perHour;
    }

    private long exponential(double mean) {
        return (long) (-Math.log(1 - random.nextDouble()) * mean);
    }

    private final class Agent {

        private final String name;
        private final Instant end;
        private Instant busyUntil;

        Agent(String name, int from, int to) {
            this.name = name;
            this.busyUntil = hour(from);
            this.end = hour(to);
        }

        Instant freeFrom(Instant moment) {
            return busyUntil.isAfter(moment) ? busyUntil : moment;
        }

        private Instant hour(int hour) {
            return day.atTime(hour, 0).atZone(CallsInDemo.LONDON).toInstant();
        }
    }
}
