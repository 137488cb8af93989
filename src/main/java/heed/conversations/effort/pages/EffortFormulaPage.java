package heed.conversations.effort.pages;

import heed.web.Faults;
import java.util.List;

/** The weights of the index. */
public record EffortFormulaPage(int version, List<Weight> weights, Faults faults) {

    public EffortFormulaPage {
        weights = List.copyOf(weights);
    }

    /** A field and what stands in it. */
    public record Weight(String name, String value) {}
}
