package heed.identity;

import heed.identity.DescribeCompany.Description;
import heed.web.Companies;
import heed.web.Company;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The company by the API. */
@RestController
@RequestMapping("/api/v1/company")
class CompanyApi {

    private final DescribeCompany describe;
    private final Companies companies;

    CompanyApi(DescribeCompany describe, Companies companies) {
        this.describe = describe;
        this.companies = companies;
    }

    @GetMapping
    Company show(Actor actor) {
        actor.require(Right.SETTINGS_WRITE);
        return companies.company();
    }

    @PatchMapping
    Company update(Actor actor, @RequestBody Description body) {
        return describe.describe(actor, body);
    }
}
