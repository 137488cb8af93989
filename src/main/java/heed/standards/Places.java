package heed.standards;

import java.util.Locale;

/** Places of a drawing, as SVG writes them. */
final class Places {

    private Places() {}

    /** 80.5629 as {@code 80.56%}; what leaves the drawing stops at its edge. */
    static String percent(double place) {
        return String.format(Locale.ROOT, "%.2f%%", Math.clamp(place, 0, 100));
    }
}
