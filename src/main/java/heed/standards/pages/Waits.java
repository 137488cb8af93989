package heed.standards.pages;

import java.util.List;

/**
 * How many waited how long, as a drawing.
 *
 * @param tears where bars are cut short
 */
public record Waits(
        List<Label> grid,
        List<Bar> bars,
        List<Bar> tears,
        List<Label> cuts,
        List<String> thresholds,
        List<Label> heads,
        List<Label> axis) {

    public Waits {
        grid = List.copyOf(grid);
        bars = List.copyOf(bars);
        tears = List.copyOf(tears);
        cuts = List.copyOf(cuts);
        thresholds = List.copyOf(thresholds);
        heads = List.copyOf(heads);
        axis = List.copyOf(axis);
    }
}
