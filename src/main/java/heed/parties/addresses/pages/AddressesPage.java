package heed.parties.addresses.pages;

import heed.web.Faults;
import java.util.List;

/** A customer's addresses and numbers, each with what is known of it. */
public record AddressesPage(String url, List<Row> addresses, boolean writes, String failed, String how, Faults faults) {

    /** @param remarks how it was verified, why mail comes back */
    public record Row(String kind, String value, boolean verified, boolean bouncing, List<String> remarks) {}
}
