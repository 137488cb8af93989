package heed.channels.imports;

import heed.channels.imports.Import.Progress;
import heed.channels.imports.ImportRecords.Places;
import heed.channels.imports.pages.ImportPage;
import heed.channels.imports.pages.ImportsPage;
import heed.channels.imports.reading.FormerSystem;
import heed.conversations.Queue;
import heed.conversations.Queues;
import heed.identity.Actor;
import heed.web.Faults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts imports into the words and numbers of their pages. */
@Component
class ImportPages {

    static final String PLACE = "place-";

    private static final int SHOWN = 20;
    private static final int SHOWN_FAULTS = 100;

    private final FindImports find;
    private final Queues queues;

    ImportPages(FindImports find, Queues queues) {
        this.find = find;
        this.queues = queues;
    }

    static String url(Import of) {
        return "/settings/imports/" + of.id();
    }

    /** @param wish as it was typed */
    ImportsPage list(Actor actor, BringExport.Wish wish, Faults faults) {
        return new ImportsPage(
                find.latest(actor, SHOWN).stream().map(ImportPages::brought).toList(),
                systems(),
                names(),
                typed(wish.source()),
                typed(wish.account()),
                wish.queue() == null ? "support" : wish.queue(),
                faults);
    }

    ImportPage show(Actor actor, Import of, Faults faults) {
        ImportReport report = find.report(actor, of, SHOWN_FAULTS);
        return new ImportPage(
                url(of),
                LiveImports.topic(of.id()),
                of.fileName(),
                of.source().title(),
                of.account(),
                of.state().key(),
                of.failedBy(),
                counts(of, report),
                taken(of.progress()),
                report.statuses().stream()
                        .map(each -> new ImportPage.Status(each.former(), each.status(), each.conversations()))
                        .toList(),
                places(of, report),
                of.queue(),
                names(),
                report.colleagues(),
                report.strangers(),
                report.unreadable(),
                report.faults().stream()
                        .map(each -> new ImportPage.Line(each.place(), each.line(), each.fault()))
                        .toList(),
                faults);
    }

    /** What the form says of each place, by what the place is called. */
    Map<String, String> places(Actor actor, Import of, Map<String, String> posted) {
        List<Places> places = find.report(actor, of, 0).places();
        var chosen = new LinkedHashMap<String, String>();
        for (int n = 0; n < places.size(); n++) {
            String queue = posted.get(PLACE + n);
            if (queue != null) {
                chosen.put(places.get(n).place(), queue);
            }
        }
        return chosen;
    }

    private static String typed(@Nullable String word) {
        return word == null ? "" : word;
    }

    private static ImportsPage.Brought brought(Import each) {
        return new ImportsPage.Brought(
                url(each),
                each.fileName(),
                each.source().title(),
                each.createdAt(),
                each.by().name(),
                each.state().key(),
                each.progress().begun() + each.progress().prolonged());
    }

    private static ImportPage.Counts counts(Import of, ImportReport report) {
        return new ImportPage.Counts(
                report.conversations(),
                report.known(),
                report.messages(),
                report.people(),
                report.organisations(),
                of.filesMissing(),
                report.first(),
                report.last());
    }

    private static ImportPage.Taken taken(Progress progress) {
        return new ImportPage.Taken(
                progress.total(),
                progress.done(),
                progress.begun(),
                progress.prolonged(),
                progress.added(),
                progress.leftOut(),
                progress.customers());
    }

    private static List<ImportPage.Place> places(Import of, ImportReport report) {
        var places = new ArrayList<ImportPage.Place>();
        for (Places each : report.places()) {
            places.add(new ImportPage.Place(
                    each.place(),
                    PLACE + places.size(),
                    each.conversations(),
                    report.queues().getOrDefault(each.place(), of.queue())));
        }
        return places;
    }

    private static Map<String, String> systems() {
        var systems = new LinkedHashMap<String, String>();
        for (FormerSystem each : FormerSystem.values()) {
            systems.put(each.key(), each.title());
        }
        return systems;
    }

    private Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        queues.all().stream()
                .filter(each -> !each.archived())
                .forEach((Queue each) -> names.put(each.key(), each.name()));
        return names;
    }
}
