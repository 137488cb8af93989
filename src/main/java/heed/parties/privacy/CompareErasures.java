package heed.parties.privacy;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.KnownCustomer;
import heed.platform.Atomic;
import heed.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Holds the database against the ledger of erasures, and asks again for those that a restored backup does not know. */
@Component
class CompareErasures {

    private final ErasureLedger ledger;
    private final ErasedCustomers erased;
    private final Erasures erasures;
    private final CustomerDirectory customers;
    private final AuditTrail audit;
    private final Clock clock;

    CompareErasures(
            ErasureLedger ledger,
            ErasedCustomers erased,
            Erasures erasures,
            CustomerDirectory customers,
            AuditTrail audit,
            Clock clock) {
        this.ledger = ledger;
        this.erased = erased;
        this.erasures = erasures;
        this.customers = customers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the ledger says and the database does not.
     *
     * @param named how many the ledger names
     * @param erased how many of them are erased here
     * @param returned who is here with their name again
     * @param undecided those of them whom the database has joined with somebody whom the ledger does not name
     */
    record Comparison(int named, int erased, Set<CustomerId> returned, Set<CustomerId> undecided) {

        /** Those whom this database has never known, or not any more. */
        int elsewhere() {
            return named - erased - returned.size();
        }
    }

    /** The ledger learns of everybody who is erased here, by whichever Heed. */
    void note() {
        ledger.note(erased.all());
    }

    Comparison compare() {
        Set<String> named = ledger.marks();
        Set<String> here = erased.all().stream().map(ErasureLedger::mark).collect(Collectors.toSet());
        Set<String> missing = new LinkedHashSet<>(named);
        missing.removeAll(here);
        List<CustomerId> returned =
                missing.isEmpty() ? List.of() : erased.notErased(id -> missing.contains(ErasureLedger.mark(id)));
        Set<CustomerId> undecided = returned.stream()
                .filter(each -> !named.containsAll(marks(customers.allOf(survivor(each)))))
                .collect(Collectors.toSet());
        return new Comparison(named.size(), named.size() - missing.size(), Set.copyOf(returned), undecided);
    }

    /** Asks for each again: to be carried out at once, or to be decided where it would reach others too. */
    @Atomic
    Comparison repeat() {
        note();
        Comparison comparison = compare();
        Instant now = clock.instant();
        comparison.returned().stream()
                .collect(Collectors.groupingBy(this::survivor))
                .forEach((survivor, returned) -> {
                    boolean decided = returned.stream().noneMatch(comparison.undecided()::contains);
                    erasures.repeat(Ids.next(), survivor, Erasure.pseudonym(survivor), decided ? now : null, now);
                    audit.record(
                            Actor.SYSTEM,
                            "erasure-repetition",
                            "customer:" + survivor.value(),
                            null,
                            Map.of("released", decided));
                });
        return comparison;
    }

    private CustomerId survivor(CustomerId id) {
        return customers.find(id).map(KnownCustomer::id).orElse(id);
    }

    private static Collection<String> marks(Collection<CustomerId> ids) {
        return ids.stream().map(ErasureLedger::mark).toList();
    }
}
