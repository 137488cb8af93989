package heed.identity;

import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.web.Companies;
import heed.web.Company;
import heed.web.EntityTag;
import heed.web.Language;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says what the company is called, what it wants to be for its customers, and in which language and zone it lives. */
@Service
class DescribeCompany {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VISION = 300;

    private final Companies companies;
    private final AuditTrail audit;

    DescribeCompany(Companies companies, AuditTrail audit) {
        this.companies = companies;
        this.audit = audit;
    }

    /**
     * @param description what stays null is left as it is
     * @param seen the tag of the company from which it was made, empty where any will do
     */
    @Atomic
    public Company describe(Actor actor, Description description, String seen) {
        actor.require(Right.SETTINGS_WRITE);
        Company before = companies.lock();
        EntityTag.check(seen, before);
        var faults = new ArrayList<Fault>();
        String name =
                description.name() == null ? before.name() : description.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.add(Fault.at("/name", "identity.fault.company-name", LONGEST_NAME));
        }
        String vision = description.vision() == null
                ? before.vision()
                : description.vision().strip();
        if (vision.length() > LONGEST_VISION) {
            faults.add(Fault.at("/vision", "identity.fault.vision", LONGEST_VISION));
        }
        var company = new Company(
                name,
                vision,
                Choices.language(description.language(), Language.of(before.language()), faults)
                        .code(),
                Choices.zone(description.zone(), before.zone(), faults));
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        companies.save(company);
        audit.record(actor, "company-description", "company", before, company);
        return company;
    }

    /** The company as somebody words it. */
    record Description(
            @Nullable String name,
            @Nullable String vision,
            @Nullable String language,
            @Nullable String zone) {}
}
