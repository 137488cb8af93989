package heed.channels.phone.pages;

import heed.web.Faults;
import java.time.Instant;
import java.util.List;

/** Where a file of calls is brought, with those brought before. */
public record CallImportsPage(List<Brought> brought, Faults faults) {

    /** @param state {@code looked-at}, {@code running}, {@code finished} or {@code stopped} */
    public record Brought(String url, String fileName, Instant at, String by, String state, int accepted) {}
}
