package heed.parties.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.parties.CustomerId;
import heed.parties.CustomerSight;
import heed.parties.CustomersStory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BelongingTest extends CustomersStory {

    @Autowired
    CustomerSight sight;

    @Test
    void s67_a_claimed_address_belongs_to_nothing_until_it_is_verified() {
        String house = organisation("everyone");
        String ada = customer("Ada " + key, address("ada"));
        String claimed = customer("Mallory " + key, address("mallory"));
        verify(ada, address("ada"));

        assertThat(members(house)).contains(ada).doesNotContain(claimed);
        assertThat(mayFollow(claimed, ada)).isFalse();
        assertThat(mayFollow(ada, claimed)).isFalse();

        verify(claimed, address("mallory"));
        assertThat(members(house)).contains(ada, claimed);
        assertThat(mayFollow(claimed, ada)).isTrue();

        done(api.delete("/customers/" + claimed + "/addresses/" + address("mallory") + "/verification"));
        assertThat(mayFollow(claimed, ada)).isFalse();
    }

    @Test
    void who_may_follow_whom_is_the_organisations_choice() {
        String house = organisation("none");
        String lead = customer("Lead " + key);
        String member = customer("Member " + key);
        String byAddress = customer("Tenant " + key, address("tenant"));
        admit(house, lead, "lead");
        admit(house, member, "member");
        verify(byAddress, address("tenant"));

        assertThat(mayFollow(lead, member)).isFalse();

        choose(house, "role");
        assertThat(mayFollow(lead, member)).isTrue();
        assertThat(mayFollow(lead, byAddress)).isTrue();
        assertThat(mayFollow(member, lead)).isFalse();

        choose(house, "member");
        assertThat(mayFollow(member, lead)).isTrue();
        assertThat(mayFollow(byAddress, lead)).isFalse();

        choose(house, "everyone");
        assertThat(mayFollow(byAddress, lead)).isTrue();
        assertThat(sight.maySee(id(byAddress), id(lead), true))
                .as("what is confidential stays with its customer")
                .isFalse();
        assertThat(sight.maySee(id(lead), id(lead), true)).isTrue();
    }

    @Test
    void a_watcher_is_named_and_follows_in_one_direction() {
        String ada = customer("Ada " + key, address("ada"));
        String daughter = customer("Grace " + key, address("grace"));

        done(api.put("/customers/" + ada + "/watchers/" + daughter, Map.of()));
        assertThat(mayFollow(daughter, ada)).isTrue();
        assertThat(mayFollow(ada, daughter)).isFalse();
        assertThat(api.put("/customers/" + ada + "/watchers/" + ada, Map.of()).status())
                .isEqualTo(400);

        done(api.delete("/customers/" + ada + "/watchers/" + daughter));
        assertThat(mayFollow(daughter, ada)).isFalse();
    }

    @Test
    void a_merged_member_counts_once_and_comes_back() {
        String house = organisation("role");
        String ada = customer("Ada " + key);
        String twin = customer("A. " + key);
        admit(house, ada, "member");
        admit(house, twin, "lead");

        done(api.post("/customers/" + twin + "/merges", Map.of("into", ada)));
        Answer all = api.get("/organisations/" + house + "/members");
        assertThat(all.json().at("/items").size()).isEqualTo(1);
        assertThat(all.text("/items/0/customer")).isEqualTo(ada);
        assertThat(all.text("/items/0/role")).isEqualTo("lead");

        done(api.delete("/customers/" + twin + "/merges"));
        assertThat(members(house)).containsExactlyInAnyOrder(ada, twin);
    }

    @Test
    void a_name_and_a_domain_belong_to_one_organisation() {
        String house = organisation("none");
        String name = api.get("/organisations/" + house).text("/name");

        assertThat(api.post("/organisations", Map.of("name", name)).text("/errors/0/pointer"))
                .isEqualTo("/name");
        Answer taken = api.post(
                "/organisations", Map.of("name", "Other " + key, "domains", List.of("mill-" + key + ".example")));
        assertThat(taken.text("/errors/0/pointer")).isEqualTo("/domains");
        assertThat(api.get("/organisations?q=Other%20" + key)
                        .json()
                        .at("/items")
                        .size())
                .as("nothing of it is stored")
                .isZero();
        assertThat(api.post("/organisations", Map.of("name", "X " + key, "domains", List.of("not a domain")))
                        .text("/errors/0/pointer"))
                .isEqualTo("/domains/0");
    }

    @Test
    void a_stale_change_is_refused_and_the_page_keeps_what_was_typed() {
        String house = organisation("none");
        String tag = api.get("/organisations/" + house).header("ETag");
        choose(house, "role");
        assertThat(api.patch("/organisations/" + house, Map.of("name", "Y"), Map.of("If-Match", tag))
                        .status())
                .isEqualTo(412);

        signIn();
        browser.get("/organisations/" + house);
        Answer page = browser.post(
                "/organisations/" + house,
                Map.of("name", "Mill Lane " + key, "visibility", "role", "domains", "no domain"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select("#domains").text()).isEqualTo("no domain");
        Answer unknown = browser.post("/organisations/" + house + "/members", Map.of("customer", "nobody@" + key));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.page().select("#customer").val()).isEqualTo("nobody@" + key);
    }

    private String organisation(String visibility) {
        return done(api.post(
                        "/organisations",
                        Map.of(
                                "name",
                                "Mill Lane Housing " + key,
                                "visibility",
                                visibility,
                                "domains",
                                List.of("mill-" + key + ".example"))))
                .text("/id");
    }

    private void choose(String organisation, String visibility) {
        done(api.patch("/organisations/" + organisation, Map.of("visibility", visibility)));
    }

    private void admit(String organisation, String customer, String role) {
        done(api.put("/organisations/" + organisation + "/members/" + customer, Map.of("role", role)));
    }

    private void verify(String customer, String address) {
        done(api.put(
                "/customers/" + customer + "/addresses/" + address + "/verification",
                Map.of("how", "answered a letter with a code")));
    }

    private List<String> members(String organisation) {
        return api.get("/organisations/" + organisation + "/members")
                .json()
                .at("/items")
                .findValuesAsString("customer");
    }

    private boolean mayFollow(String viewer, String owner) {
        return sight.maySee(id(viewer), id(owner), false);
    }

    private static CustomerId id(String id) {
        return new CustomerId(UUID.fromString(id));
    }
}
