package heed.parties.pages;

import gg.jte.Content;
import heed.web.Faults;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer, or the empty form for a new one.
 *
 * @param id null for a new one
 * @param channels ways by which a customer may wish to be reached
 */
public record CustomerPage(
        @Nullable String id,
        String title,
        Form form,
        List<String> channels,
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
            String preferredChannel,
            int version) {}

    public record Merged(String id, String name, String by, Instant at, boolean undoable) {}

    /** What something else says of the customer. */
    public record Panel(String key, String title, Content body, boolean beside) {}

    public record Survivor(String url, String name) {}

    /** What stands in the wide column, or what stands beside it. */
    public List<Panel> panels(boolean beside) {
        return panels.stream().filter(each -> each.beside() == beside).toList();
    }
}
