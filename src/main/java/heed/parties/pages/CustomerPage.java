package heed.parties.pages;

import heed.web.Faults;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer, or the empty form for a new one.
 *
 * @param id null for a new one
 */
public record CustomerPage(
        @Nullable String id,
        String title,
        Form form,
        @Nullable Instant knownSince,
        List<Panel> panels,
        List<Merged> merged,
        @Nullable Survivor survivor,
        boolean writes,
        Faults faults) {

    /** What is typed, addresses and numbers one on a line. */
    public record Form(
            String name,
            String organisation,
            String emails,
            String phones,
            String language,
            String zone,
            int version) {}

    public record Merged(String id, String name, String by, Instant at, boolean undoable) {}

    /** What another module says of the customer, or what to say when it knows nothing. */
    public record Panel(String title, String empty, List<Line> lines) {}

    public record Line(
            String words,
            @Nullable String url,
            String remark,
            @Nullable Instant at) {}

    public record Survivor(String url, String name) {}
}
