package heed.conversations.routing;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Api;
import heed.conversations.ConversationId;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A queue of its own, the team that answers it, and the letters that arrive there. */
final class RoutingStory {

    static final String PASSWORD = "first come, first served, always";

    final String key = UUID.randomUUID().toString().substring(0, 8);
    final String queue = "line-" + key;

    private final Api api;

    RoutingStory(Api api) {
        this.api = api;
        made("/queues", Map.of("key", queue, "name", "Line " + key));
        made("/teams", Map.of("key", queue, "name", "Team " + key, "queues", List.of(queue)));
    }

    /** A member of the team, as they act. */
    Actor agent(String name) {
        return member(name, "agent", Set.of(Right.CONVERSATIONS_READ, Right.CONVERSATIONS_WRITE));
    }

    Actor lead(String name) {
        return member(
                name,
                "lead",
                Set.of(Right.CONVERSATIONS_READ, Right.CONVERSATIONS_WRITE, Right.STAFF_READ, Right.MEASUREMENTS_READ));
    }

    private Actor member(String name, String role, Set<Right> rights) {
        Answer staff = made(
                "/staff",
                Map.of(
                        "name",
                        name,
                        "email",
                        email(name),
                        "password",
                        PASSWORD,
                        "teams",
                        List.of(Map.of("team", queue, "role", role))));
        var id = new StaffId(UUID.fromString(staff.text("/id")));
        return new Actor(id, name, Actor.Kind.PERSON, rights, Set.of(queue));
    }

    String email(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "." + key + "@larkfield.example";
    }

    ConversationId letter(String subject, String priority, Instant at) {
        return letter(subject, Map.of("priority", priority, "at", at.toString()));
    }

    ConversationId letter(String subject, Map<String, ?> more) {
        Map<String, Object> letter = new HashMap<>(Map.of(
                "channel",
                "email",
                "subject",
                subject,
                "queue",
                queue,
                "customer",
                Map.of("email", UUID.randomUUID() + "@mill-lane.example"),
                "text",
                "Brown water."));
        letter.putAll(more);
        return new ConversationId(UUID.fromString(made("/conversations", letter).text("/id")));
    }

    void setUp(Map<String, ?> routing) {
        Answer put = api.put("/queues/" + queue + "/routing", routing);
        assertThat(put.status()).as(put.body()).isEqualTo(200);
    }

    void know(Actor agent, Map<String, ?> routing) {
        Answer put = api.put("/staff/" + agent.staff() + "/routing", routing);
        assertThat(put.status()).as(put.body()).isEqualTo(200);
    }

    void switchTo(Actor agent, String state) {
        Answer put = api.put("/staff/" + agent.staff() + "/presence", Map.of("state", state));
        assertThat(put.status()).as(put.body()).isEqualTo(200);
    }

    Answer absent(Actor agent, Instant until) {
        return made("/staff/" + agent.staff() + "/absences", Map.of("until", until.toString(), "remark", "Holiday"));
    }

    String assignee(ConversationId conversation) {
        return api.get("/conversations/" + conversation.value()).text("/assignee");
    }

    /** Subjects of the queue's line, in order. */
    List<String> line() {
        return api.get("/queues/" + queue + "/line").json().at("/items").findValuesAsString("subject");
    }

    private Answer made(String path, Map<String, ?> body) {
        Answer made = api.post(path, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }
}
