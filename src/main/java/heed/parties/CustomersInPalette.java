package heed.parties;

import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.Frame;
import heed.web.PaletteSource;
import java.security.Principal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Customers by part of a name, address or number. */
@Component
record CustomersInPalette(ActorSource actors, Customers customers, CustomerDirectory directory)
        implements PaletteSource {

    /** The index of names knows pieces of three letters. */
    private static final int FEWEST_LETTERS = 3;

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Offer> offers(Principal who, Frame frame, String words, int most) {
        if (words.length() < FEWEST_LETTERS || !actors.of(who).may(Right.CUSTOMERS_READ)) {
            return List.of();
        }
        return directory.findAll(customers.matching(words, most)).values().stream()
                .distinct()
                .limit(most)
                .map(each -> new Offer(
                        "/customers/" + each.id().value(),
                        "person",
                        each.name(),
                        Stream.concat(each.emails().stream(), each.phones().stream())
                                .findFirst()
                                .orElse("")))
                .toList();
    }
}
