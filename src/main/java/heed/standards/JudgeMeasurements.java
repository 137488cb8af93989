package heed.standards;

import heed.calendars.Calendars;
import heed.calendars.WorkingTime;
import heed.measurement.Measurement;
import heed.measurement.MeasurementObserver;
import heed.platform.Remembering;
import heed.standards.Target.Key;
import heed.web.LiveNews;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps targets and tallies as the measurements are, in the transaction that changes the measurements. */
@Service
class JudgeMeasurements implements MeasurementObserver {

    private final StandardVersions versions;
    private final Targets targets;
    private final Tallies tallies;
    private final Calendars calendars;
    private final Remembering remembering;
    private final LiveNews news;

    JudgeMeasurements(
            StandardVersions versions,
            Targets targets,
            Tallies tallies,
            Calendars calendars,
            Remembering remembering,
            LiveNews news) {
        this.versions = versions;
        this.targets = targets;
        this.tallies = tallies;
        this.calendars = calendars;
        this.remembering = remembering;
        this.news = news;
    }

    private record JudgingOf(Set<String> metrics) {}

    private record HoursOf(Set<String> metrics) {}

    @Override
    public void changed(Collection<Change> changes) {
        Set<String> metrics =
                changes.stream().map(change -> either(change).metric()).collect(Collectors.toSet());
        // Its subject's facts are written: whoever puts a standard into effect unseen waits for this transaction.
        List<StandardVersion> judging =
                remembering.asOfTransaction(new JudgingOf(metrics), () -> versions.judging(metrics));
        if (judging.isEmpty()) {
            return;
        }
        var wanted = new LinkedHashMap<Key, @Nullable Target>();
        Map<String, WorkingTime> hours = remembering.asOfTransaction(new HoursOf(metrics), () -> hours(judging));
        boolean isNew = true;
        for (Change change : changes) {
            isNew &= change.before() == null;
            Measurement measurement = either(change);
            for (StandardVersion version : judging) {
                if (version.metric().equals(measurement.metric())) {
                    wanted.putIfAbsent(Target.key(version.code(), measurement), null);
                }
            }
            if (change.after() != null) {
                judged(judging, hours, change.after()).forEach(target -> wanted.put(target.key(), target));
            }
        }
        if (isNew) {
            wanted.values().removeIf(Objects::isNull);
        }
        keep(wanted, isNew);
    }

    /** Judges these again by all versions of one standard, whatever was judged before. */
    void judgeAgain(String code, List<StandardVersion> ofStandard, Collection<Measurement> measurements) {
        var wanted = new LinkedHashMap<Key, @Nullable Target>();
        Map<String, WorkingTime> hours = hours(ofStandard);
        for (Measurement measurement : measurements) {
            wanted.put(Target.key(code, measurement), null);
            judged(ofStandard, hours, measurement).forEach(target -> wanted.put(target.key(), target));
        }
        keep(wanted, false);
    }

    private static List<Target> judged(
            List<StandardVersion> judging, Map<String, WorkingTime> hours, Measurement measurement) {
        return judging.stream()
                .filter(version -> version.metric().equals(measurement.metric())
                        && measurement.value() == null
                        && version.judges(measurement.startedAt(), measurement.dimensions()))
                .map(version ->
                        Judge.judge(version, hours.getOrDefault(version.calendar(), WorkingTime.ELAPSED), measurement))
                .toList();
    }

    /** Hours by the key of the calendar, asked once for many measurements. A calendar that is gone counts every hour. */
    private Map<String, WorkingTime> hours(List<StandardVersion> judging) {
        var hours = new HashMap<String, WorkingTime>();
        for (StandardVersion version : judging) {
            String key = version.calendar();
            if (key != null && !hours.containsKey(key)) {
                calendars.time(key).ifPresent(time -> hours.put(key, time));
            }
        }
        return hours;
    }

    /** Brings the rows to what is wanted (null: none). A row that somebody else adds meanwhile is taken up in the next round. */
    private void keep(Map<Key, @Nullable Target> wanted, boolean isNew) {
        var differences = new HashMap<Tallies.Key, Long>();
        var left = new LinkedHashMap<>(wanted);
        boolean look = !isNew;
        while (!left.isEmpty()) {
            var stored = new HashMap<Key, Target>();
            if (look) {
                targets.lock(left.keySet()).forEach(target -> stored.put(target.key(), target));
            }
            look = true;
            var added = new ArrayList<Target>();
            var replaced = new ArrayList<Target>();
            var removed = new ArrayList<Key>();
            left.forEach((key, target) -> {
                Target before = stored.get(key);
                if (before == null && target != null) {
                    added.add(target);
                } else if (before != null && target == null) {
                    removed.add(key);
                    count(differences, before, -1);
                } else if (before != null && target != null && !before.equals(target)) {
                    replaced.add(target);
                    count(differences, before, -1);
                    count(differences, target, 1);
                }
            });
            Set<Key> inserted = added.isEmpty() ? Set.of() : targets.add(added);
            added.stream()
                    .filter(target -> inserted.contains(target.key()))
                    .forEach(target -> count(differences, target, 1));
            if (!replaced.isEmpty()) {
                targets.replace(replaced);
            }
            if (!removed.isEmpty()) {
                targets.remove(removed);
            }
            left.keySet()
                    .retainAll(added.stream()
                            .map(Target::key)
                            .filter(key -> !inserted.contains(key))
                            .collect(Collectors.toSet()));
        }
        tallies.append(differences);
        new TreeSet<>(wanted.keySet().stream().map(Key::code).toList()).forEach(code -> news.tell("standard:" + code));
    }

    private static void count(Map<Tallies.Key, Long> differences, Target target, long n) {
        if (target.outcome() != null) {
            differences.merge(Tallies.Key.of(target, target.outcome()), n, Long::sum);
        }
    }

    private static Measurement either(Change change) {
        Measurement after = change.after();
        return after == null ? Objects.requireNonNull(change.before()) : after;
    }
}
