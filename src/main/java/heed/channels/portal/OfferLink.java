package heed.channels.portal;

import heed.identity.OwnAddress;
import heed.identity.PlainName;
import heed.identity.Secrets;
import heed.identity.StaffMail;
import heed.parties.CustomerDirectory;
import heed.parties.KnownCustomer;
import heed.platform.Atomic;
import heed.web.Companies;
import heed.web.Language;
import heed.web.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Mails a link to a customer's own address. Nothing that a customer wrote stands in that mail. */
@Service
class OfferLink {

    static final Duration HOLDS = Duration.ofMinutes(30);
    private static final Duration KEPT = Duration.ofDays(2);

    private final PortalLinks links;
    private final PortalSessions sessions;
    private final PortalSwitches switches;
    private final CustomerDirectory customers;
    private final StaffMail mail;
    private final OwnAddress ownAddress;
    private final Companies companies;
    private final Text text;
    private final Clock clock;

    OfferLink(
            PortalLinks links,
            PortalSessions sessions,
            PortalSwitches switches,
            CustomerDirectory customers,
            StaffMail mail,
            OwnAddress ownAddress,
            Companies companies,
            Text text,
            Clock clock) {
        this.links = links;
        this.sessions = sessions;
        this.switches = switches;
        this.customers = customers;
        this.mail = mail;
        this.ownAddress = ownAddress;
        this.companies = companies;
        this.text = text;
        this.clock = clock;
    }

    /** A mail leaves only where the portal is open and a customer has the address. */
    @Atomic
    void mailTo(String typed) {
        Optional<KnownCustomer> known = customers.findByEmail(typed);
        if (known.isPresent() && switches.open() && mail.possible()) {
            String address = typed.strip().toLowerCase(Locale.ROOT);
            Language language = Language.of(Objects.requireNonNullElse(
                    known.get().language(), companies.company().language()));
            write(address, link(known.get(), address, language), language.locale());
        }
    }

    private String link(KnownCustomer customer, String address, Language language) {
        String secret = Secrets.random();
        Instant now = clock.instant();
        links.add(Secrets.hash(secret), Proven.of(customer.id(), address), now, now.plus(HOLDS));
        return ownAddress.of("/portal/links/" + secret + "?language=" + language.code());
    }

    private void write(String address, String link, Locale locale) {
        String company = PlainName.of(companies.company().name());
        mail.send(
                address,
                text.of(locale, "portal.mail.subject", company),
                text.of(locale, "portal.mail.text", company, link, HOLDS.toMinutes()));
    }

    @Scheduled(cron = "0 13 3 * * *", zone = "UTC")
    void forget() {
        links.forgetBefore(clock.instant().minus(KEPT));
        sessions.forgetBefore(clock.instant());
    }
}
