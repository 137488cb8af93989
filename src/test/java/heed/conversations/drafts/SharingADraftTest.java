package heed.conversations.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Browser;
import heed.HeedTest;
import heed.identity.Roles;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SharingADraftTest extends HeedTest {

    @Autowired
    Roles roles;

    private final String queue = "queue-of-the-roles";
    private String id = "";
    private String url = "";

    @BeforeEach
    void a_letter() {
        api.post("/queues", Map.of("key", queue, "name", "Queue of the roles"));
        Answer begun = api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        "Brown water",
                        "queue",
                        queue,
                        "customer",
                        Map.of("email", UUID.randomUUID() + "@example.org", "name", "Ada Whitlock"),
                        "text",
                        "The water is brown."));
        id = begun.text("/id");
        url = begun.text("/url");
    }

    @Test
    void what_one_has_written_another_goes_on_with_and_both_see_who_wrote_it() {
        Browser agent = as("agent");
        agent.get(url);
        agent.post(url + "/shared-draft", Map.of("kind", "reply", "words", "Dear Ada, we **flush** at"));
        assertThat(agent.get(url).page().select("#words").val()).isEmpty();

        Browser lead = as("lead");
        Answer seen = lead.get(url);
        assertThat(seen.page().select("#shared-draft").text()).contains("left this draft", "we flush at");
        assertThat(seen.page().select("#shared-draft strong").eachText()).contains("flush");
        lead.post(url + "/shared-draft/takeover", Map.of("words", "noon."));
        Answer taken = lead.get(url);
        assertThat(taken.page().select("#words").val()).isEqualTo("Dear Ada, we **flush** at\n\nnoon.");
        assertThat(taken.page().select(".left-draft")).isEmpty();
        assertThat(taken.page().select(".entry.event").eachText())
                .anyMatch(each -> each.contains("left a draft for whoever comes"))
                .anyMatch(each -> each.contains("goes on with the draft of"));

        agent.post(url + "/shared-draft/takeover", Map.of("words", "mine"));
        assertThat(agent.get(url).page().select("#words").val())
                .as("who comes too late loses nothing")
                .isEqualTo("mine");
    }

    @Test
    void a_draft_handed_to_a_colleague_is_told_and_a_second_one_is_refused_with_whose_it_is() {
        var first = api.as(roles.token("agent"));
        Answer handed = first.put(
                "/conversations/" + id + "/shared-draft", Map.of("text", "Dear Ada,", "meantFor", staff("lead")));
        assertThat(handed.status()).as(handed.body()).isEqualTo(200);
        assertThat(as("lead").get("/notices").body()).contains("has handed you a draft: Brown water");

        Answer second = api.as(roles.token("manager"))
                .put("/conversations/" + id + "/shared-draft", Map.of("text", "Hello Ada,"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/detail")).contains("has left a draft here already");
        assertThat(first.put("/conversations/" + id + "/shared-draft", Map.of("text", " "))
                        .text("/errors/0/pointer"))
                .isEqualTo("/text");
        assertThat(first.put(
                                "/conversations/" + id + "/shared-draft",
                                Map.of(
                                        "text",
                                        "x",
                                        "meantFor",
                                        UUID.randomUUID().toString()))
                        .text("/errors/0/pointer"))
                .isEqualTo("/for");

        assertThat(api.as(roles.token("observer"))
                        .get("/conversations/" + id + "/shared-draft")
                        .status())
                .as("who cannot write goes on with nothing")
                .isEqualTo(404);
        assertThat(first.delete("/conversations/" + id + "/shared-draft").text("/text"))
                .isEqualTo("Dear Ada,");
        assertThat(first.get("/conversations/" + id + "/shared-draft").status()).isEqualTo(404);
    }

    private Browser as(String role) {
        Browser person = new Browser(address());
        person.signIn(roles.email(role), Roles.PASSWORD);
        return person;
    }

    private String staff(String role) {
        return api.as(roles.token(role)).get("/me").text("/id");
    }
}
