package heed.parties;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Api;
import heed.HeedTest;
import heed.identity.Roles;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Customers of Larkfield Water, and who looks after them. */
public abstract class CustomersStory extends HeedTest {

    @Autowired
    private Roles roles;

    protected final String key = UUID.randomUUID().toString().substring(0, 8);

    /** Takes in a customer with addresses; a number begins with a plus. */
    protected String customer(String name, String... reached) {
        Answer added = api.post(
                "/customers",
                Map.of(
                        "name",
                        name,
                        "emails",
                        List.of(reached).stream()
                                .filter(each -> !each.startsWith("+"))
                                .toList(),
                        "phones",
                        List.of(reached).stream()
                                .filter(each -> each.startsWith("+"))
                                .toList()));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        return added.text("/id");
    }

    protected String address(String name) {
        return name + "." + key + "@mill-" + key + ".example";
    }

    /** The customer of this address writes to a queue. */
    protected Answer writes(String email, String subject, String queue) {
        Answer opened = api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "email",
                        "subject",
                        subject,
                        "customer",
                        Map.of("email", email),
                        "text",
                        subject + ", please help.",
                        "queue",
                        queue));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        return opened;
    }

    protected String queue(String name) {
        String queue = name + "-" + key;
        assertThat(api.post("/queues", Map.of("key", queue, "name", name)).status())
                .isEqualTo(201);
        return queue;
    }

    /** Somebody who answers one queue alone, as a program of theirs. */
    protected Api agentOf(String queue) {
        return api.as(roles.agentOf(queue));
    }

    protected Answer done(Answer answer) {
        assertThat(answer.status() / 100).as(answer.body()).isEqualTo(2);
        return answer;
    }
}
