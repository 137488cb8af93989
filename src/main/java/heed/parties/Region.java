package heed.parties;

import heed.web.Companies;
import heed.web.Language;
import org.springframework.stereotype.Component;

/** The country whose way of writing telephone numbers is understood beside the international one. */
@Component
class Region {

    private final Companies companies;

    Region(Companies companies) {
        this.companies = companies;
    }

    /** ISO 3166 code, after the company's language. */
    String code() {
        return Language.of(companies.company().language()).locale().getCountry();
    }
}
