package heed.conversations;

import heed.parties.CustomerDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who writes to Larkfield Water in the demo. */
record DemoCustomer(String language, String name, String email, @Nullable String phone, String street) {

    static List<DemoCustomer> all() {
        return DemoLetter.read("demo/customers.txt")
                .lines()
                .map(line -> line.split("\\|"))
                .map(parts -> new DemoCustomer(
                        parts[0], parts[1], parts[2], parts[3].isEmpty() ? null : parts[3], parts[4]))
                .toList();
    }

    CustomerDetails details() {
        return new CustomerDetails(name, email, phone, language);
    }

    String fill(String words) {
        return words.replace("{name}", name).replace("{street}", street);
    }
}
