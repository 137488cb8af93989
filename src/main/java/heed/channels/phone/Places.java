package heed.channels.phone;

import static heed.channels.phone.CallField.EXTERNAL_ID;
import static heed.channels.phone.CallField.OFFERED_AT;
import static heed.channels.phone.CallField.OUTCOME;
import static heed.channels.phone.CallField.WAITED;

import heed.platform.Invalid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where in a line each field stands, once the first line of the file is known.
 *
 * @param indices by field, the positions from 0 of the cells that make it up
 * @param width how many cells a line has
 */
record Places(Map<CallField, List<Integer>> indices, int width) {

    /** @throws Invalid when the first line lacks a column that was asked for or carries one that nobody knows */
    static Places of(Columns columns, List<String> first) {
        var indices = new EnumMap<CallField, List<Integer>>(CallField.class);
        switch (columns) {
            case Columns.Ours() -> first.forEach(name -> indices.put(ours(name), List.of(first.indexOf(name))));
            case Columns.Named(var names) ->
                names.forEach((field, name) -> indices.put(field, parts(field, name, first)));
            case Columns.Ordered(var fields) -> {
                for (int i = 0; i < fields.size(); i++) {
                    int place = i;
                    fields.get(i).ifPresent(field -> indices.put(field, List.of(place)));
                }
            }
        }
        int width = columns instanceof Columns.Ordered(var fields) ? fields.size() : first.size();
        return new Places(indices, width).complete();
    }

    boolean has(CallField field) {
        return indices.containsKey(field);
    }

    /** What a line says about each field, the parts of a field joined by a blank; nothing where it says {@code null}. */
    Map<CallField, String> texts(List<String> cells) {
        var texts = new EnumMap<CallField, String>(CallField.class);
        indices.forEach((field, places) -> {
            String text = text(places, cells);
            if (!text.isEmpty() && !text.equalsIgnoreCase("null")) {
                texts.put(field, text);
            }
        });
        return texts;
    }

    /** Whether a line is the headings of a file whose columns were given in order: no mapped cell has a digit. */
    boolean headings(List<String> cells) {
        return cells.size() == width
                && texts(cells).values().stream().noneMatch(text -> text.chars().anyMatch(Character::isDigit));
    }

    private static String text(List<Integer> places, List<String> cells) {
        return places.size() == 1
                ? cells.get(places.getFirst())
                : String.join(" ", places.stream().map(cells::get).toList()).strip();
    }

    private Places complete() {
        for (CallField needed : List.of(EXTERNAL_ID, OFFERED_AT)) {
            if (!has(needed)) {
                throw Invalid.at("/columns", "phone.columns.missing", needed.key());
            }
        }
        if (has(WAITED) && !has(OUTCOME)) {
            throw Invalid.at("/columns", "phone.columns.waited-needs-outcome");
        }
        return this;
    }

    private static CallField ours(String name) {
        return CallField.of(name).orElseThrow(() -> Invalid.at("/columns", "phone.columns.unknown-heading", name));
    }

    private static List<Integer> parts(CallField field, String wanted, List<String> first) {
        return names(wanted, first)
                .orElseThrow(() -> Invalid.at(
                        "/columns", "phone.columns.not-in-file", field.key(), wanted, String.join(", ", first)))
                .stream()
                .map(first::indexOf)
                .toList();
    }

    /** The columns that were joined by +. A name may itself contain one, so the longest name that fits is taken first. */
    static Optional<List<String>> names(String joined, List<String> known) {
        var names = new ArrayList<String>();
        for (int at = 0; at <= joined.length(); at += names.getLast().length() + 1) {
            Optional<String> name = longestAtStart(joined.substring(at), known);
            if (name.isEmpty()) {
                return Optional.empty();
            }
            names.add(name.get());
        }
        return Optional.of(names);
    }

    private static Optional<String> longestAtStart(String text, List<String> names) {
        return names.stream()
                .filter(name -> !name.isEmpty() && (text.equals(name) || text.startsWith(name + "+")))
                .max(Comparator.comparingInt(String::length));
    }
}
