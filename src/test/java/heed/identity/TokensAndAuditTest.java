package heed.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Answer;
import heed.Api;
import heed.HeedTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class TokensAndAuditTest extends HeedTest {

    @Autowired
    AddStaff addStaff;

    @Autowired
    DeactivateStaff deactivateStaff;

    @Autowired
    IssueToken issueToken;

    @Autowired
    JdbcClient db;

    @Test
    void the_bootstrap_token_has_every_right() {
        Answer me = api.get("/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().at("/scopes").size()).isEqualTo(Right.values().length);
    }

    @Test
    void no_token_and_a_wrong_token_are_unauthorized_with_a_problem() {
        for (Answer refused :
                List.of(api.as("").get("/me"), api.as("heed_0000_wrong").get("/me"))) {
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
            assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(refused.text("/status")).isEqualTo("401");
        }
    }

    @Test
    void S70_a_token_in_the_address_is_no_token() {
        assertThat(api.as("").get("/me?access_token=" + TOKEN).status()).isEqualTo(401);
    }

    @Test
    void S70_a_token_is_shown_once_and_kept_as_a_hash() {
        Answer issued = api.post("/tokens", Map.of("name", "mail gateway", "scopes", List.of("mail:receive")));
        String secret = issued.text("/token");

        assertThat(issued.status()).isEqualTo(201);
        assertThat(secret).matches("heed_[0-9a-f]{8}_[0-9a-f]{64}");
        assertThat(api.get("/tokens").body()).contains(issued.text("/prefix")).doesNotContain(secret);
        assertThat(api.as(secret).get("/me").json().at("/scopes").toString()).isEqualTo("[\"mail:receive\"]");
        assertThat(db.sql("select count(*) from identity.token where prefix = :secret or name = :secret")
                        .param("secret", secret)
                        .query((row, _) -> row.getInt(1))
                        .single())
                .isZero();
    }

    @Test
    void S70_nobody_gives_away_a_right_that_they_do_not_have() {
        String narrow = api.post("/tokens", Map.of("name", "issuer", "scopes", List.of("tokens:write")))
                .text("/token");

        Answer refused = api.as(narrow).post("/tokens", Map.of("name", "wide", "scopes", List.of("staff:write")));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/scopes/0");
    }

    @Test
    void a_scope_that_is_missing_is_forbidden_and_named() {
        String narrow = api.post("/tokens", Map.of("name", "reader", "scopes", List.of("calls:read")))
                .text("/token");

        Answer refused = api.as(narrow).get("/staff");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/detail")).contains("staff:read");
    }

    @Test
    void a_revoked_token_and_the_token_of_one_who_left_are_dead_at_once() {
        Answer issued = api.post("/tokens", Map.of("name", "short", "scopes", List.of()));
        Api revoked = api.as(issued.text("/token"));
        assertThat(revoked.get("/me").status()).isEqualTo(200);
        assertThat(api.delete("/tokens/" + issued.text("/id")).status()).isEqualTo(204);
        assertThat(revoked.get("/me").status()).isEqualTo(401);

        StaffMember tom = addStaff.add(
                Actor.SYSTEM,
                new StaffDetails(
                        "Tom Reyes", "tom.tokens@larkfield.example", null, List.of("administrator"), null, null, null));
        Api his = api.as(issueToken
                .issue(unasked(tom), new IssueToken.Wish("his", List.of("staff:read"), null))
                .secret());
        assertThat(his.get("/staff").status()).isEqualTo(200);
        deactivateStaff.deactivate(Actor.SYSTEM, tom.id());
        assertThat(his.get("/staff").status()).isEqualTo(401);
    }

    @Test
    void S32_a_field_that_is_not_known_is_an_error() {
        Answer refused = api.post("/staff", Map.of("name", "Eve", "email", "eve@larkfield.example", "verified", true));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/verified");
    }

    @Test
    void staff_and_teams_are_made_and_changed_by_a_program() {
        assertThat(api.post("/teams", Map.of("key", "leaks-team", "name", "Leaks", "queues", List.of("leaks")))
                        .status())
                .isEqualTo(201);
        Answer jon = api.post(
                "/staff",
                Map.of(
                        "name", "Jon Bell",
                        "email", "Jon.Bell@larkfield.example",
                        "teams", List.of(Map.of("team", "leaks-team", "role", "agent"))));
        assertThat(jon.status()).isEqualTo(201);

        Answer lead = api.patch(
                "/staff/" + jon.text("/id"), Map.of("teams", List.of(Map.of("team", "leaks-team", "role", "lead"))));
        assertThat(lead.text("/teams/0/role")).isEqualTo("lead");
        assertThat(lead.text("/name")).isEqualTo("Jon Bell");

        Answer twice = api.post("/staff", Map.of("name", "Jon", "email", "jon.bell@LARKFIELD.example"));
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.text("/errors/0/pointer")).isEqualTo("/email");

        Answer trail = api.get("/audit?object=staff:" + jon.text("/id"));
        assertThat(trail.text("/items/0/action")).isEqualTo("staff-change");
        assertThat(trail.text("/items/0/before/teams/0/role")).isEqualTo("agent");
        assertThat(trail.text("/items/0/after/teams/0/role")).isEqualTo("lead");
    }

    @Test
    void the_audit_trail_is_read_in_screenfuls_that_meet_without_a_gap() {
        for (String name : Set.of("one", "two", "three")) {
            api.post("/tokens", Map.of("name", name, "scopes", List.of()));
        }
        Answer both = api.get("/audit?action=token-issue&limit=2");
        Answer first = api.get("/audit?action=token-issue&limit=1");
        Answer second = api.get("/audit?action=token-issue&limit=1&cursor=" + first.text("/next"));

        assertThat(second.text("/items/0/id")).isEqualTo(both.text("/items/1/id"));
    }

    @Test
    void S78_the_application_cannot_change_the_audit_trail() {
        api.post("/tokens", Map.of("name", "audited", "scopes", List.of()));

        for (String change : List.of(
                "update identity.audit set actor_name = 'Somebody else'",
                "delete from identity.audit",
                "truncate identity.audit")) {
            assertThatThrownBy(() -> db.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
        }
    }

    /** The person's rights without their browser, in which they would be asked to confirm. */
    private static Actor unasked(StaffMember member) {
        return new Actor(member.id(), member.name(), Actor.Kind.SYSTEM, member.grants());
    }
}
