package heed.identity.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Browser;
import heed.HeedTest;
import heed.Letters;
import heed.platform.Ids;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is invited by an administrator, and comes. */
class InvitingTest extends HeedTest {

    private static final String PASSWORD = "herons stand very still";

    @Autowired
    private JdbcClient db;

    private final String robin = "robin." + Ids.next() + "@larkfield.example";
    private final Letters letters = new Letters(MAIL, robin);

    @BeforeEach
    void formTeam() {
        if (api.get("/teams/inviting").status() == 404) {
            api.post("/teams", Map.of("key", "inviting", "name", "Inviting", "queues", List.of("support")));
        }
    }

    @Test
    void the_invited_choose_name_password_and_language_and_have_the_roles_they_were_invited_to() {
        signIn().get("/settings/invitations/new");
        Answer invited = browser.post(
                "/settings/invitations",
                Map.of("email", robin, "role", "observer", "team.inviting", "lead", "language", "sl"));
        assertThat(invited.page().select(".toast").text()).contains(robin);
        assertThat(invited.page().select("tbody").text()).contains(robin);

        assertThat(letters.text(1)).contains("Vabilo v").contains("7 dni");
        Browser theirs = new Browser(address());
        assertThat(theirs.get(letters.link(1)).page().select("html").attr("lang"))
                .isEqualTo("sl");
        Answer in = theirs.post(
                action(letters.link(1)), Map.of("name", "Robin Ferris", "password", PASSWORD, "language", "fi"));

        assertThat(in.page().select("html").attr("lang")).isEqualTo("fi");
        Answer known = api.get("/staff?q=" + robin);
        assertThat(known.text("/items/0/name")).isEqualTo("Robin Ferris");
        assertThat(known.text("/items/0/roles/0")).isEqualTo("observer");
        assertThat(known.text("/items/0/teams/0/role")).isEqualTo("lead");
        assertThat(browser.get("/settings/invitations").page().select("main").text())
                .doesNotContain(robin);
        assertThat(new Browser(address()).signIn(robin, PASSWORD).url()).doesNotContain("sign-in");
    }

    @Test
    void S36_looking_at_the_link_uses_nothing_up_and_accepting_does() throws Exception {
        invite();
        String link = letters.link(1);
        for (String method : List.of("HEAD", "GET", "GET")) {
            var looked = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(link))
                                    .method(method, HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(looked.statusCode()).isEqualTo(200);
            assertThat(looked.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        }

        Answer accepted = accept(link);
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        assertThat(accept(link).status()).isEqualTo(410);
        assertThat(new Browser(address()).get(link).status()).isEqualTo(410);
    }

    @Test
    void S36_an_invitation_ends_after_seven_days() {
        invite();
        String link = letters.link(1);
        age("7 days");

        assertThat(accept(link).status()).isEqualTo(410);
        assertThat(api.get("/staff?q=" + robin).json().at("/items")).isEmpty();
        assertThat(signIn().get("/settings/invitations")
                        .page()
                        .select("tr:contains(" + robin + ")")
                        .text())
                .contains("expired");
    }

    @Test
    void S36_only_the_newest_link_holds() {
        String id = invite().text("/id");
        String first = letters.link(1);
        assertThat(api.post("/invitations/" + id + "/sending", Map.of()).status())
                .isEqualTo(200);

        assertThat(accept(first).status()).isEqualTo(410);
        assertThat(accept(letters.link(2)).status()).isEqualTo(200);
    }

    @Test
    void S36_a_withdrawn_invitation_leads_nowhere() {
        String id = invite().text("/id");
        String link = letters.link(1);
        assertThat(api.delete("/invitations/" + id).status()).isEqualTo(204);

        assertThat(accept(link).status()).isEqualTo(410);
        assertThat(api.delete("/invitations/" + id).status()).isEqualTo(404);
        assertThat(invite().status()).as("they may be invited anew").isEqualTo(201);
    }

    @Test
    void S33_an_empty_or_made_up_token_opens_nothing() {
        invite();
        for (String token : List.of("%20", "null", "0", "00000000-0000-0000-0000-000000000000")) {
            assertThat(new Browser(address()).get("/invitations/" + token).status())
                    .as(token)
                    .isEqualTo(410);
        }
    }

    @Test
    void only_the_hash_of_a_link_is_kept() {
        Answer invited = invite();
        String token = letters.link(1).replaceAll(".*/|\\?.*", "");

        assertThat(token).hasSize(64);
        assertThat(invited.body()).doesNotContain(token);
        assertThat(db.sql(
                                "select count(*) from identity.invitation where row_to_json(invitation)::text like '%' || :t || '%'")
                        .param("t", token)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_weak_password_keeps_the_invitation_and_what_was_typed() {
        invite();
        String link = letters.link(1);
        Browser theirs = new Browser(address());
        theirs.get(link);
        Answer again = theirs.post(action(link), Map.of("name", "Robin Ferris", "password", "short", "language", "en"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#name").val()).isEqualTo("Robin Ferris");
        assertThat(again.page().select("#password-error").text()).contains("12 characters");
        assertThat(theirs.post(action(link), Map.of("name", "Robin Ferris", "password", PASSWORD, "language", "en"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void who_works_here_or_is_invited_already_is_not_invited_again() {
        invite();
        assertThat(invite().body()).contains("invited already");
        assertThat(api.post("/invitations", Map.of("email", EMAIL)).status()).isEqualTo(400);
        assertThat(api.post("/invitations", Map.of("email", "x@y", "roles", List.of("emperor")))
                        .text("/errors/0/pointer"))
                .isEqualTo("/roles/0");
    }

    @Test
    void names_in_a_mail_are_text_and_never_links() {
        assertThat(heed.identity.PlainName.of("Visit https://evil.example/win now"))
                .isEqualTo("Visit https evil. example win now");
        assertThat(heed.identity.PlainName.of("www.evil.example")).doesNotContain("www.evil");
        assertThat(heed.identity.PlainName.of("a@b.example\r\nBcc: c@d.example"))
                .doesNotContain("@", "\n", "\r", ":");
        assertThat(heed.identity.PlainName.of("Živa J. O’Neill-Ámos")).isEqualTo("Živa J. O’Neill-Ámos");
    }

    private Answer invite() {
        return api.post("/invitations", Map.of("email", robin, "roles", List.of("observer"), "language", "en"));
    }

    private Answer accept(String link) {
        Browser theirs = new Browser(address());
        theirs.get("/sign-in");
        return theirs.post(action(link), Map.of("name", "Robin Ferris", "password", PASSWORD, "language", "en"));
    }

    /** Where the form of the page behind the link goes. */
    private static String action(String link) {
        return link.replaceAll("\\?.*", "");
    }

    private void age(String interval) {
        db.sql("""
                update identity.invitation
                   set invited_at = invited_at - cast(:age as interval), expires_at = expires_at - cast(:age as interval)
                 where email = :email
                """).param("age", interval).param("email", robin).update();
    }
}
