package heed.identity.retention.pages;

import heed.web.Faults;
import java.util.List;

/**
 * How long things are kept: the rules in their order, and what they did lately.
 *
 * @param runs what went in the last nights
 */
public record RetentionPage(List<Group> groups, List<RunLine> runs, RetentionForm form, Faults faults) {

    public RetentionPage {
        groups = List.copyOf(groups);
        runs = List.copyOf(runs);
    }

    /** Rules of one kind, the first that fits decides. */
    public record Group(String kind, String title, List<Line> lines) {

        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A rule in a line.
     *
     * @param says what it does, in words
     * @param next what comes next
     */
    public record Line(
            String url, String name, int place, String says, String state, String colour, String icon, String next) {}

    /** A night's work: when and by which rule, and what went. */
    public record RunLine(String rule, String url, String words, String counts) {}
}
