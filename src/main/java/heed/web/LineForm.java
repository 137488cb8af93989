package heed.web;

import java.util.function.Function;

/**
 * How a line of a body with many lines is read.
 *
 * @param <L> what a line says
 * @param json what a line of JSON is read as; a field that it does not have is a fault of the line
 * @param row reads a row of a table; throws {@link heed.platform.Invalid} when it cannot be
 */
public record LineForm<L>(Class<L> json, Function<LineRow, L> row) {}
