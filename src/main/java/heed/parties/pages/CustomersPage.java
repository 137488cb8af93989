package heed.parties.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of customers. */
public record CustomersPage(
        String search, List<Row> rows, @Nullable String next, boolean writes) {

    public record Row(String url, String name, String organisation, String email, String phone) {}
}
