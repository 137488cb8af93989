package heed.standards.pages;

import java.util.List;

/** Attainment over time as a drawing. */
public record Trend(
        List<Label> grid, Label target, List<Line> lines, List<Dot> dots, List<Label> extremes, List<Label> axis) {

    public Trend {
        grid = List.copyOf(grid);
        lines = List.copyOf(lines);
        dots = List.copyOf(dots);
        extremes = List.copyOf(extremes);
        axis = List.copyOf(axis);
    }
}
