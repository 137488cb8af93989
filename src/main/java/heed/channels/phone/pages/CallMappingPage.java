package heed.channels.phone.pages;

import heed.platform.Fault;
import heed.web.Faults;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a brought file is to be read, and what would come of it.
 *
 * @param fields empty when the file has no columns to choose from
 * @param wordsOf name of the column whose words are listed, empty for none
 * @param shortestWait seconds
 */
public record CallMappingPage(
        String url,
        String fileName,
        List<FieldChoice> fields,
        List<Column> columns,
        String zone,
        List<String> zones,
        String wordsOf,
        List<Word> words,
        long shortestWait,
        Preview preview,
        Faults faults) {

    /**
     * @param column name of the chosen column, empty for none
     * @param and a second column that is joined to it, empty for none
     * @param joins whether a second one is offered
     */
    public record FieldChoice(String key, String column, String and, boolean joins, boolean needed) {}

    /** @param sample what stands in its first line */
    public record Column(String name, String sample) {}

    /** @param meaning {@code answered}, {@code abandoned} or {@code left-out} */
    public record Word(String word, int calls, String meaning) {}

    /** @param repeated calls whose id stands earlier in the file */
    public record Preview(
            int calls, int repeated, Map<String, Integer> leftOut, int leftOutTotal, int rejected, List<Line> lines) {}

    /** A call, the word for which it was left out, or the fault for which it was rejected: one of the three. */
    public record Line(
            int line,
            @Nullable CallRow call,
            @Nullable String leftOut,
            @Nullable Fault fault) {}
}
