package heed.channels.portal;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Secrets;
import heed.parties.AddressStates;
import heed.parties.CustomerDirectory;
import heed.platform.Atomic;
import heed.platform.NotFound;
import heed.web.Companies;
import heed.web.Language;
import heed.web.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lets a customer in by a link from their mail, once, and knows them until they leave or a day is over. */
@Service
class EnterPortal {

    static final Duration LASTS = Duration.ofDays(1);

    private final PortalLinks links;
    private final PortalSessions sessions;
    private final PortalSwitches switches;
    private final CustomerDirectory customers;
    private final AddressStates addresses;
    private final AuditTrail audit;
    private final Companies companies;
    private final Text text;
    private final Clock clock;

    EnterPortal(
            PortalLinks links,
            PortalSessions sessions,
            PortalSwitches switches,
            CustomerDirectory customers,
            AddressStates addresses,
            AuditTrail audit,
            Companies companies,
            Text text,
            Clock clock) {
        this.links = links;
        this.sessions = sessions;
        this.switches = switches;
        this.customers = customers;
        this.addresses = addresses;
        this.audit = audit;
        this.companies = companies;
        this.text = text;
        this.clock = clock;
    }

    /** Only looks: programs that read mail open links too. @throws NotFound for one that holds no more, or never did */
    SignedInCustomer look(String secret) {
        return links.find(Secrets.hash(secret), clock.instant())
                .flatMap(this::customer)
                .orElseThrow(NotFound::new);
    }

    /**
     * The address is verified by it, and belongs to its organisation from now on.
     *
     * @return the secret of the new session
     * @throws NotFound for a link that holds no more, or never did
     */
    @Atomic
    String enter(String secret) {
        Instant now = clock.instant();
        Proven proven = links.use(Secrets.hash(secret), now).orElseThrow(NotFound::new);
        SignedInCustomer who = customer(proven).orElseThrow(NotFound::new);
        String session = Secrets.random();
        sessions.add(Secrets.hash(session), proven, now, now.plus(LASTS));
        addresses.proved(
                who.id(),
                who.address(),
                text.of(Language.of(companies.company().language()).locale(), "portal.verified"),
                now);
        audit.record(Actor.SYSTEM, "portal-sign-in", "customer:" + who.id().value(), null, null);
        return session;
    }

    @Atomic
    void leave(String session) {
        sessions.end(Secrets.hash(session));
    }

    /** Whose session it is; empty where it is over, or the address is not theirs any more. */
    Optional<SignedInCustomer> find(String session) {
        return sessions.find(Secrets.hash(session), clock.instant()).flatMap(this::customer);
    }

    /** Nobody while the portal is closed. */
    private Optional<SignedInCustomer> customer(Proven proven) {
        if (!switches.open()) {
            return Optional.empty();
        }
        return customers
                .find(proven.customer())
                .flatMap(known -> proven.address(known).map(address -> new SignedInCustomer(known, address)));
    }
}
