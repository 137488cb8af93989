package heed.identity;

import heed.identity.StaffDetails.Place;
import heed.platform.DemoChapter;
import heed.web.Companies;
import heed.web.Company;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Larkfield Water and the people who work there. */
@Component
class IdentityDemo implements DemoChapter {

    private static final String LEAKS = "supply-and-leaks";
    private static final String BILLS = "bills-and-payments";
    private static final String METERS = "meters-and-readings";
    private static final String BUSINESS = "business-customers";
    private static final String MOVING = "moving-home";
    private static final String PRIORITY = "priority-services";
    private static final String SUPPORT = "support";

    private final Companies companies;
    private final FormTeam formTeam;
    private final StaffMembers staff;
    private final AddStaff addStaff;
    private final DemoPassword password;

    IdentityDemo(Companies companies, FormTeam formTeam, StaffMembers staff, AddStaff addStaff, DemoPassword password) {
        this.companies = companies;
        this.formTeam = formTeam;
        this.staff = staff;
        this.addStaff = addStaff;
        this.password = password;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void tell() {
        companies.save(new Company(
                "Larkfield Water",
                "Clean water and a straight answer, the first time you ask.",
                "en",
                ZoneId.of("Europe/London")));
        team(SUPPORT, "Front desk");
        team(LEAKS, "Supply and leaks");
        team(BILLS, "Bills and payments");
        team(METERS, "Meters and readings");
        team(BUSINESS, "Business customers");
        team(MOVING, "Moving home");
        team(PRIORITY, "Priority services");
        person("Priya Nair", List.of("manager", "administrator"), List.of());
        person("Mina Okafor", List.of(), places("agent", SUPPORT, LEAKS, BILLS, METERS, MOVING, PRIORITY));
        person("Tom Reyes", List.of(), places("agent", SUPPORT, LEAKS, BILLS, BUSINESS));
        person("Jon Bell", List.of(), places("lead", LEAKS));
    }

    static String email(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@larkfield.example";
    }

    private void team(String queue, String name) {
        formTeam.form(Actor.SYSTEM, new TeamDetails(queue, name, List.of(queue)));
    }

    /** Whoever the settings made the administrator is there already. */
    private void person(String name, List<String> roles, List<Place> teams) {
        if (staff.findByEmail(email(name)).isEmpty()) {
            addStaff.add(
                    Actor.SYSTEM,
                    new StaffDetails(name, email(name), password.make(), roles, teams, "en", "Europe/London"));
        }
    }

    private static List<Place> places(String role, String... teams) {
        return List.of(teams).stream().map(team -> new Place(team, role)).toList();
    }
}
