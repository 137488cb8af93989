package heed.identity;

import heed.identity.DescribeCompany.Description;
import heed.web.Companies;
import heed.web.Company;
import heed.web.EntityTag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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
    ResponseEntity<Company> show(Actor actor) {
        actor.require(Right.SETTINGS_WRITE);
        return answer(companies.company());
    }

    @PatchMapping
    ResponseEntity<Company> update(
            Actor actor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String tag,
            @RequestBody Description body) {
        return answer(describe.describe(actor, body, tag));
    }

    private static ResponseEntity<Company> answer(Company company) {
        return ResponseEntity.ok().eTag(EntityTag.ofContents(company)).body(company);
    }
}
