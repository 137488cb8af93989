package heed.standards;

import heed.calendars.Calendars;
import heed.standards.Gates.Gate;
import heed.standards.Milestone.Kind;
import heed.standards.pages.HistoryRow;
import heed.standards.pages.Option;
import heed.standards.pages.Progress;
import heed.web.Frame;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a standard came about and what it still lacks, in words. */
@Component
class StandardHistory {

    private final StandardWords words;
    private final Calendars calendars;

    StandardHistory(StandardWords words, Calendars calendars) {
        this.words = words;
        this.calendars = calendars;
    }

    List<String> facts(Frame frame, Standard standard, StandardVersion shown, Instant now) {
        var facts = new ArrayList<String>();
        Instant from = shown.effectiveFrom();
        facts.add(
                from != null && shown.inForceAt(now)
                        ? frame.text(
                                "standards.since",
                                frame.date(from.atZone(shown.zone()).toLocalDate()))
                        : StandardWords.state(frame, shown, now));
        facts.add(frame.text("standards.version", shown.version()));
        standard.milestones().stream()
                .filter(each -> each.kind() == Kind.ADOPTION && each.version() == shown.version())
                .findFirst()
                .ifPresent(each -> facts.add(frame.text("standards.adopted-by", each.actor())));
        shown.scope().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> frame.text(
                        "standards.only",
                        StandardWords.dimension(frame, each.getKey()),
                        each.getValue().stream()
                                .map(value -> words.value(frame, each.getKey(), value))
                                .collect(Collectors.joining(", "))))
                .forEach(facts::add);
        String calendar = shown.calendar();
        if (calendar != null) {
            facts.add(frame.text(
                    "standards.hours-of",
                    calendars.find(calendar).map(each -> each.name()).orElse(calendar)));
        }
        return facts;
    }

    List<HistoryRow> evidence(Frame frame, Standard standard) {
        return standard.evidence().stream()
                .map(each -> new HistoryRow(
                        frame.text("standards.evidence." + each.type().code()),
                        frame.date(each.addedAt()),
                        each.reference(),
                        List.of(frame.text("standards.added-by", each.addedBy()))))
                .toList();
    }

    /** The newest version first. */
    List<HistoryRow> versions(Frame frame, Standard standard, Instant now) {
        return standard.versions().stream()
                .sorted(Comparator.comparing(StandardVersion::version).reversed())
                .map(version -> new HistoryRow(
                        frame.text(
                                "standards.version-mark", version.version(), StandardWords.state(frame, version, now)),
                        since(frame, version),
                        version.statementIn(frame.locale().getLanguage()),
                        standard.milestones().stream()
                                .filter(each -> each.version() == version.version())
                                .map(each -> event(frame, each))
                                .toList()))
                .toList();
    }

    private static String since(Frame frame, StandardVersion version) {
        Instant from = version.effectiveFrom();
        return from == null ? "" : frame.date(from.atZone(version.zone()).toLocalDate());
    }

    private static String event(Frame frame, Milestone milestone) {
        String when = frame.date(milestone.at());
        return switch (milestone.kind()) {
            case CONSULTATION ->
                frame.text("standards.happened.consultation", milestone.actor(), when, milestone.words());
            case ADOPTION -> frame.text("standards.happened.adoption", milestone.actor(), when);
            case ANNOUNCEMENT ->
                frame.text(
                        "standards.happened.announcement",
                        milestone.actor(),
                        when,
                        frame.text("standards.announcement." + milestone.detail()));
            case WAIVER ->
                frame.text(
                        "standards.happened.waiver",
                        milestone.actor(),
                        when,
                        frame.text("standards.gate-name." + milestone.detail()),
                        milestone.words());
            case EFFECT ->
                frame.text(
                        "standards.happened.effect",
                        milestone.actor(),
                        when,
                        frame.date(LocalDate.parse(milestone.detail())));
            case RETIREMENT -> frame.text("standards.happened.retirement", milestone.actor(), when);
        };
    }

    /** What the version in progress lacks; null where none is being worked on. */
    @Nullable
    Progress progress(Frame frame, Standard standard, Instant now) {
        StandardVersion version = standard.newest();
        if (!version.inProgress()) {
            return null;
        }
        boolean isAdopted = version.state() == StandardState.ADOPTED;
        var missing = new ArrayList<>(isAdopted ? List.of() : Gates.beforeAdoption(version, standard.evidence()));
        missing.addAll(Gates.beforeEffect(version, standard.milestones(), Set.of()));
        List<Option> open = Arrays.stream(Gate.values())
                .filter(gate -> !Gates.passed(gate, version.version(), standard.milestones()))
                .map(gate -> new Option(gate.code(), frame.text("standards.gate-name." + gate.code())))
                .toList();
        return new Progress(
                frame.text("standards.progress", version.version(), StandardWords.state(frame, version, now)),
                isAdopted,
                missing.stream().map(frame::text).toList(),
                isAdopted ? open : List.of(),
                LocalDate.ofInstant(now, version.zone()).toString());
    }
}
