package heed.web;

/**
 * How a line of a body with many lines is read.
 *
 * @param <L> what a line says
 */
public interface LineForm<L> {

    /** What a line of JSON is read as; a field that it does not have is a fault of the line. */
    Class<L> json();

    /**
     * What a row of a table says.
     *
     * @throws heed.platform.Invalid when it cannot be read
     */
    L row(LineRow row);
}
