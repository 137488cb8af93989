package heed.channels.phone;

import heed.platform.Invalid;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a file of calls is to be read: a line at a time, so that a million take no more memory than one. */
record CallFile(CallFormat format, Columns columns, CallReader reader) {

    CallFile {
        if (!format.hasColumns() && !(columns instanceof Columns.Ours)) {
            throw Invalid.at("/columns", "phone.columns.not-for-json");
        }
    }

    /** @throws Invalid when the first line does not fit the columns; nothing was passed on then */
    void read(Reader text, Consumer<CallLine> lines) throws IOException {
        switch (format) {
            case NDJSON -> JsonCalls.eachLine(new Lines(text), reader, lines);
            case JSON -> JsonCalls.eachValue(text, reader, lines);
            case CSV, TSV -> readCells(new Lines(text), lines);
        }
    }

    private void readCells(Lines text, Consumer<CallLine> lines) throws IOException {
        @Nullable Places places = null;
        char separator = ',';
        for (String line = text.next(); line != null; line = text.next()) {
            if (line.isBlank()) {
                continue;
            }
            if (places != null) {
                lines.accept(line(text.number(), line, separator, places));
                continue;
            }
            separator = format.separator(line);
            places = agreed(Places.of(columns, headings(line, separator)));
            if (columns instanceof Columns.Ordered && !isHeadings(line, separator, places)) {
                lines.accept(line(text.number(), line, separator, places));
            }
        }
    }

    private Places agreed(Places places) {
        if (places.has(CallField.OUTCOME) != reader.outcomes().given()) {
            throw Invalid.at("/outcome", "phone.columns.outcome-needs-words");
        }
        return places;
    }

    private List<String> headings(String line, char separator) {
        return columns instanceof Columns.Ordered ? List.of() : Cells.of(line, separator);
    }

    private static boolean isHeadings(String line, char separator, Places places) {
        try {
            return places.headings(Cells.of(line, separator));
        } catch (Invalid e) {
            return false;
        }
    }

    private CallLine line(int number, String line, char separator, Places places) {
        try {
            if (line.length() > Lines.LONGEST) {
                throw Invalid.at("", "phone.line.endless", Lines.LONGEST);
            }
            List<String> cells = Cells.of(line, separator);
            if (cells.size() != places.width()) {
                throw Invalid.at("", "phone.line.cells", cells.size(), places.width());
            }
            return reader.read(number, places.texts(cells));
        } catch (Invalid e) {
            return new CallLine.Rejected(number, e.faults().getFirst());
        }
    }
}
