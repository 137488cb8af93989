package heed.parties.organisations.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of organisations. */
public record OrganisationsPage(
        String search, List<Row> rows, @Nullable String next, boolean writes) {

    public record Row(String url, String name, String domains, String visibility) {}
}
