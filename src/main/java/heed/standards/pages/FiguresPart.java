package heed.standards.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a standard's page that moves as events come in.
 *
 * @param worst longest waits among the misses
 * @param allWorst link to all of them
 */
public record FiguresPart(
        AnswerPart answer,
        @Nullable TrendPart trend,
        @Nullable WaitsPart waits,
        List<PartsTable> tables,
        List<CaseRow> worst,
        Piece allWorst,
        List<List<Piece>> reckoned) {

    public FiguresPart {
        tables = List.copyOf(tables);
        worst = List.copyOf(worst);
        reckoned = List.copyOf(reckoned);
    }
}
