package heed.identity;

import gg.jte.models.runtime.JteModel;
import heed.identity.DescribeCompany.Description;
import heed.identity.pages.CompanyPage;
import heed.platform.Invalid;
import heed.templates.Templates;
import heed.web.Companies;
import heed.web.Company;
import heed.web.EntityTag;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The page on which the company is described. */
@Controller
class CompanyController {

    private final DescribeCompany describe;
    private final Companies companies;
    private final Templates templates;

    CompanyController(DescribeCompany describe, Companies companies, Templates templates) {
        this.describe = describe;
        this.companies = companies;
        this.templates = templates;
    }

    @GetMapping("/settings/company")
    JteModel show(Actor actor, Frame frame) {
        actor.require(Right.SETTINGS_WRITE);
        Company company = companies.company();
        return templates.identityCompany(
                frame,
                new CompanyPage(
                        company.name(),
                        company.vision(),
                        company.language(),
                        company.zone().getId(),
                        EntityTag.mark(company),
                        Faults.NONE));
    }

    @PostMapping("/settings/company")
    Object update(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String vision,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String version,
            Actor actor,
            Frame frame,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            describe.describe(actor, new Description(name, vision, language, zone), version);
            next.addFlashAttribute(Toast.FLASH, Toast.of("identity.company.saved"));
            return new RedirectView("/settings/company");
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return templates.identityCompany(
                    frame, new CompanyPage(name, vision, language, zone, version, Faults.of(invalid)));
        }
    }
}
