package heed.standards.pages;

import heed.web.Faults;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One standard: the promise, its figures, what it rests on and how it came about.
 *
 * @param facts short statements under the title
 * @param filters dimensions that narrow the figures; each leads to the page without it
 * @param figures null while it does not judge
 * @param progress null while no version is being worked on
 * @param evidenceTypes choices of the evidence form
 * @param typed what a form held that could not be taken
 */
public record StandardPage(
        String code,
        String title,
        List<String> facts,
        List<Tab> tabs,
        List<Tab> filters,
        @Nullable FiguresPart figures,
        String notYet,
        List<HistoryRow> evidence,
        List<HistoryRow> versions,
        @Nullable Progress progress,
        boolean mayWrite,
        boolean mayAdopt,
        boolean mayRetire,
        List<Option> evidenceTypes,
        Map<String, String> typed,
        Faults faults) {

    public StandardPage {
        facts = List.copyOf(facts);
        tabs = List.copyOf(tabs);
        filters = List.copyOf(filters);
        evidence = List.copyOf(evidence);
        versions = List.copyOf(versions);
        evidenceTypes = List.copyOf(evidenceTypes);
        typed = Map.copyOf(typed);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
