package heed.identity.providers;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Browser;
import heed.platform.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a provider's groups give, as people sign in with it. */
class ProviderGroupsTest extends ProviderTest {

    private final String team = "leaks-" + Ids.next();

    @BeforeEach
    void groups() {
        api.post("/teams", Map.of("key", team, "name", team, "queues", List.of("support")));
        Answer mapped = api.patch(
                "/providers/" + TRUSTED,
                Map.of(
                        "groupsClaim",
                        "realm_access.roles",
                        "groups",
                        List.of(
                                Map.of("group", "heed-managers", "role", "manager"),
                                Map.of("group", "heed-admins", "role", "administrator"),
                                Map.of("group", "heed-leaks", "team", team))));
        assertThat(mapped.status()).as(mapped.body()).isEqualTo(200);
        assertThat(mapped.text("/groups/2/teamRole")).isEqualTo("agent");
    }

    @AfterEach
    void noGroups() {
        api.patch("/providers/" + TRUSTED, Map.of("groupsClaim", "", "groups", List.of()));
    }

    private Answer comesIn(String... groups) {
        server.claim("realm_access", Map.of("roles", List.of(groups)));
        Answer in = signInAt(new Browser(address()), TRUSTED, "/profile");
        assertThat(in.url()).endsWith("/profile");
        return api.get("/staff/" + id());
    }

    private String id() {
        return api.get("/staff?q=" + ida).text("/items/0/id");
    }

    private static List<String> roles(Answer staff) {
        return staff.json()
                .at("/roles")
                .valueStream()
                .map(each -> each.asString())
                .toList();
    }

    private static List<String> teams(Answer staff) {
        return staff.json()
                .at("/teams")
                .valueStream()
                .map(each ->
                        each.at("/team").asString() + " " + each.at("/role").asString())
                .toList();
    }

    @Test
    void groups_give_at_every_sign_in_and_what_was_given_by_hand_stays() {
        Answer in = comesIn("heed-managers", "heed-leaks", "something-else");
        assertThat(roles(in)).containsExactlyInAnyOrder("observer", "manager");
        assertThat(teams(in)).containsExactly(team + " agent");
        assertThat(api.get("/audit?object=staff:" + id()).body()).contains("Login of " + TRUSTED);

        Answer less = comesIn("heed-leaks");
        assertThat(roles(less)).as("observer by hand").containsExactly("observer");
        assertThat(teams(less)).containsExactly(team + " agent");

        assertThat(teams(comesIn())).isEmpty();
    }

    @Test
    void a_role_that_somebody_gives_by_hand_is_kept_when_the_group_goes() {
        api.patch("/staff/" + id(), Map.of("roles", List.of("observer", "manager")));
        assertThat(roles(comesIn("heed-managers"))).containsExactlyInAnyOrder("observer", "manager");

        assertThat(roles(comesIn())).containsExactlyInAnyOrder("observer", "manager");
    }

    @Test
    void who_loses_a_group_loses_the_sessions_that_had_its_rights() {
        server.claim("realm_access", Map.of("roles", List.of("heed-admins")));
        Browser before = new Browser(address());
        signInAt(before, TRUSTED, "/settings/staff");
        assertThat(before.get("/settings/staff").status()).isEqualTo(200);

        comesIn();
        assertThat(before.get("/settings/staff").url()).contains("/sign-in");
    }

    @Test
    void the_last_administrator_stays_one_until_there_is_another() {
        assertThat(roles(comesIn("heed-admins"))).contains("administrator");
        List<String> others = otherAdministrators();
        try {
            others.forEach(each -> api.patch("/staff/" + each, Map.of("active", false)));
            assertThat(roles(comesIn())).contains("administrator");
            assertThat(api.get("/audit?object=staff:" + id()).body()).contains("provider-groups-held");
        } finally {
            others.forEach(each -> api.patch("/staff/" + each, Map.of("active", true)));
        }

        assertThat(roles(comesIn())).containsExactly("observer");
    }

    private List<String> otherAdministrators() {
        return db.sql("""
                select s.id from identity.staff s
                 where s.deactivated_at is null and lower(s.email) <> lower(:ida)
                   and exists (select 1 from identity.role r where r.key = any(s.roles)
                                  and (r.key = 'administrator' or 'staff:write' = any(r.rights)))
                """).param("ida", ida).query((row, _) -> row.getString(1)).list();
    }

    @Test
    void only_a_trusted_provider_gives_roles_and_only_those_that_exist() {
        List<?> managers = List.of(Map.of("group", "heed-managers", "role", "manager"));
        assertThat(fault(OTHER, managers)).isEqualTo("/groups");
        assertThat(fault(TRUSTED, List.of(Map.of("group", "x", "role", "agent"))))
                .isEqualTo("/groups/0/role");
        assertThat(fault(TRUSTED, List.of(Map.of("group", "x", "team", "nowhere"))))
                .isEqualTo("/groups/0/team");
        assertThat(fault(TRUSTED, List.of(Map.of("group", "x")))).isEqualTo("/groups/0/role");
        assertThat(fault(TRUSTED, List.of(Map.of("role", "manager")))).isEqualTo("/groups/0/group");
        assertThat(api.patch("/providers/" + TRUSTED, Map.of("groupsClaim", "")).text("/errors/0/pointer"))
                .isEqualTo("/groupsClaim");
    }

    private String fault(String provider, List<?> groups) {
        Answer refused = api.patch("/providers/" + provider, Map.of("groupsClaim", "groups", "groups", groups));
        assertThat(refused.status()).isEqualTo(400);
        return refused.text("/errors/0/pointer");
    }

    @Test
    void on_the_page_of_the_provider_groups_are_added_and_taken_away() {
        signIn();
        String page = "/settings/providers/" + TRUSTED;
        Answer shown = browser.get(page);
        assertThat(shown.page().select("[id=groups/1/group]").val()).isEqualTo("heed-admins");
        assertThat(shown.page().text()).contains("/sign-in/with/" + TRUSTED + "/logout");

        var form = new HashMap<String, Object>(Map.of("groupsClaim", "groups"));
        form.putAll(Map.of("groups/0/group", "", "groups/0/role", "", "groups/0/team", ""));
        form.putAll(Map.of("groups/1/group", "night-shift", "groups/1/role", "", "groups/1/team", team));
        form.put("groups/1/teamRole", "lead");
        Answer saved = browser.post(page + "/groups", form);
        assertThat(saved.page().select("[id=groups/0/group]").val()).isEqualTo("night-shift");
        assertThat(saved.page()
                        .select("[id=groups/0/teamRole] option[selected]")
                        .val())
                .isEqualTo("lead");

        form.put("groups/1/team", "");
        Answer refused = browser.post(page + "/groups", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[id=groups/0/group]").val()).isEqualTo("night-shift");
        assertThat(refused.page().select("[id=groups/0/role-error]").text()).contains("a role, a team, or both");
    }
}
