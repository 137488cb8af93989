package heed.calendars;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Collects steps; of a long story it keeps the beginning and the end and sums up what lies between. */
final class Telling {

    private static final int BEGINNING = 13;
    private static final int END = 13;

    private final List<Told> beginning = new ArrayList<>();
    private final Deque<Told> end = new ArrayDeque<>();
    private boolean begun;
    private boolean cut;

    private record Told(Step step, Instant at, Duration used) {}

    void add(Step step, Instant at, Duration used) {
        if (begun) {
            end.add(new Told(step, at, used));
            shorten();
        } else {
            beginning.add(new Told(step, at, used));
            begun = beginning.size() >= BEGINNING && step instanceof Step.Closes;
        }
    }

    private void shorten() {
        if (end.size() <= END) {
            return;
        }
        cut = true;
        do {
            end.removeFirst();
        } while (end.size() > END / 2 && !(end.getFirst().step() instanceof Step.Opens));
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>(beginning.stream().map(Told::step).toList());
        if (cut) {
            Told last = beginning.getLast();
            Told next = end.getFirst();
            steps.add(new Step.Meanwhile(last.at(), next.at(), next.used().minus(last.used())));
        }
        end.forEach(told -> steps.add(told.step()));
        return steps;
    }
}
