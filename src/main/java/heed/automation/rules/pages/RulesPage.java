package heed.automation.rules.pages;

import java.util.List;

/** The rules in the order in which they are asked. */
public record RulesPage(boolean archived, List<Row> rows, boolean mayWrite) {

    /**
     * @param when which events it waits for, in words
     * @param conditions its conditions in words
     * @param does what it does, in a few words
     * @param state key of its state: on, off, stopped, later, over
     */
    public record Row(
            String url,
            int place,
            String name,
            String when,
            String conditions,
            String does,
            String state,
            String stateWords,
            long runs,
            boolean first,
            boolean last) {}
}
