package heed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** One of each kind that {@code objects.txt} names, made by a person in a queue, and what each is called where it is missing. */
final class OneOfEach {

    /** Kinds that everybody with the right sees. */
    static final Set<String> OPEN = Set.of("shared", "secret", "word", "step", "own", "part", "enclosed", "picture");

    /** A picture of one point. */
    private static final String POINT =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static final Map<String, String> MISSING = Map.of(
            "number", "987654321",
            "file", "0".repeat(64),
            "queue", "no-such-queue",
            "view", "no-such-view",
            "macro-key", "no-such-macro");

    private final Map<String, String> ids = new HashMap<>();
    private final Api everything;
    private final Api person;

    /** @param person to whom the personal ones belong */
    OneOfEach(Api everything, Api person, String queue) {
        this.everything = everything;
        this.person = person;
        ids.put("queue", queue);
        ids.put("word", "repeated");
        ids.put("step", "classification");
        ids.put("part", "0");
        ids.put("enclosed", "4");
        ids.put("picture", "0");
        made(everything.post("/queues", Map.of("key", queue, "name", queue)));
    }

    /** Kinds by variable. */
    static Map<String, String> kinds() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/objects.txt"), UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.strip().split("\\s+"))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    static String missing(String kind) {
        return MISSING.getOrDefault(kind, "01a201e0-0000-7000-8000-00000000dead");
    }

    /** The one of this kind; what belongs to nobody in particular is missing, which is as good. */
    String id(String kind) {
        return OPEN.contains(kind)
                ? ids.getOrDefault(kind, missing(kind))
                : Objects.requireNonNull(ids.get(kind), kind);
    }

    Set<String> known() {
        return ids.keySet();
    }

    /** A conversation by mail with a file, and what hangs on it. */
    OneOfEach begin(String customer) {
        String queue = ids.get("queue");
        String mailbox = queue + "@larkfield.example";
        made(everything.post("/mailboxes", Map.of("address", mailbox, "name", queue, "queue", queue)));
        Answer taken = everything.post("/mail?mailbox=" + mailbox, "message/rfc822", """
                From: %s <%s@mill-lane.example>
                To: %s
                Subject: Matter of %s
                Message-ID: <%s@mill-lane.example>
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                The secret of %s.
                --b
                Content-Type: text/html

                <table><tr><td>%s</td></tr></table><img src="data:image/png;base64,%s" alt="A map">
                --b
                Content-Type: message/rfc822; name="before.eml"

                Subject: Before

                What was written before.
                --b
                Content-Type: application/pdf; name="map-%s.pdf"
                Content-Disposition: attachment; filename="map-%s.pdf"

                %%PDF-1.4 %s
                --b--
                """.formatted(
                        customer,
                        customer,
                        mailbox,
                        customer,
                        UUID.randomUUID(),
                        customer,
                        customer,
                        POINT,
                        customer,
                        customer,
                        customer)
                .getBytes(UTF_8));
        made(taken);
        String id = taken.text("/conversation");
        ids.put("conversation", id);
        ids.put("customer", customer);
        ids.put("message", taken.text("/message"));
        file(everything.get("/messages/" + taken.text("/message")).text("/attachments/1/url"));
        Answer shown = everything.get("/conversations/" + id);
        ids.put("number", shown.text("/number"));
        ids.put(
                "entry",
                shown.text("/entries/items/0/id").isEmpty()
                        ? shown.text("/entries/0/id")
                        : shown.text("/entries/items/0/id"));
        return this;
    }

    /** A template of the person's own, with a file. */
    OneOfEach withTemplate() {
        String key = "t" + UUID.randomUUID().toString().substring(0, 8);
        keep(
                "reply-template",
                person.post(
                        "/reply-templates",
                        Map.of(
                                "code",
                                key,
                                "name",
                                key,
                                "scope",
                                "personal",
                                "wordings",
                                Map.of("en", Map.of("text", "x")))),
                "/id");
        keep(
                "template-file",
                person.post(
                        "/reply-templates/" + ids.get("reply-template") + "/files?name=" + key,
                        "application/octet-stream",
                        key.getBytes(UTF_8)),
                "/id");
        return this;
    }

    /** What hangs on the conversation, and what the person keeps for themselves. */
    OneOfEach fill(String name) {
        String on = "/conversations/" + ids.get("conversation");
        keep(
                "disclosure",
                person.post(on + "/disclosures", Map.of("asked", "The bill about " + ids.get("queue"))),
                "/id");
        keep("promise", person.post(on + "/promises", Map.of("text", "We call", "dueOn", "2999-01-01")), "/id");
        made(person.post(on + "/entries", Map.of("kind", "reply", "text", "We will call you tomorrow.")));
        keep("commitment", person.get(on + "/commitments"), "/items/0/id");
        keep("reminder", person.post(on + "/reminders", Map.of("dueAt", "2999-01-01T09:00:00Z")), "/id");
        made(everything.post(on + "/entries", Map.of("kind", "note", "text", "@" + name + ", look.")));
        keep("notice", person.get("/notices"), "/items/0/id");
        Answer second = person.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        "Part of " + ids.get("queue"),
                        "queue",
                        ids.get("queue"),
                        "customer",
                        Map.of("email", ids.get("customer") + "@mill-lane.example"),
                        "text",
                        "x"));
        keep(
                "link",
                person.post(on + "/links", Map.of("relation", "related", "conversation", second.text("/id"))),
                "/id");
        keep(
                "bulk",
                person.post(
                        "/conversations/bulk",
                        Map.of("conversations", List.of(second.text("/id")), "change", Map.of("priority", "high"))),
                "/id");
        String key = "x" + UUID.randomUUID().toString().substring(0, 8);
        keep(
                "view",
                person.post("/views", Map.of("name", key, "search", "is:open", "sharing", Map.of("scope", "personal"))),
                "/key");
        withTemplate();
        made(person.put(on + "/shared-draft", Map.of("text", "x")));
        keep(
                "macro",
                person.post(
                        "/macros",
                        Map.of(
                                "key",
                                key,
                                "name",
                                key,
                                "scope",
                                "personal",
                                "actions",
                                List.of(Map.of("action", "priority", "to", "high")))),
                "/id");
        ids.put("macro-key", key);
        keep("run", person.post(on + "/macros/" + key, Map.of()), "/run");
        made(everything.post("/calls", "application/x-ndjson", """
                {"externalId":"%s","queue":"%s","from":"+441632960123","offeredAt":"2024-03-01T09:00:00Z","answeredAt":"2024-03-01T09:00:30Z","abandonedAt":null,"endedAt":"2024-03-01T09:05:00Z","agent":"Mina"}
                """.formatted(key, ids.get("queue"))
                .getBytes(UTF_8)));
        keep("call", everything.get("/calls?queue=" + ids.get("queue")), "/items/0/id");
        return this;
    }

    private void file(String url) {
        ids.put("part", url.substring(url.lastIndexOf('/') + 1));
        ids.put("file", sha256(everything.get(url).body()));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String kind, Answer answer, String pointer) {
        made(answer);
        assertThat(answer.text(pointer)).as(kind + " in " + answer.body()).isNotEmpty();
        ids.put(kind, answer.text(pointer));
    }

    private static void made(Answer answer) {
        assertThat(answer.status() / 100).as(answer.url() + " " + answer.body()).isEqualTo(2);
    }
}
