package heed.standards.pages;

/**
 * Words on a drawing, placed in percent and moved by pixels.
 *
 * @param look classes: {@code said}, {@code label-minor}, or null
 */
public record Label(
        String x,
        String y,
        int dx,
        int dy,
        String anchor,
        @org.jspecify.annotations.Nullable String look,
        String words) {}
