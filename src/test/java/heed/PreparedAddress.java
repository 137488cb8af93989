package heed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes what an address of the API names, as far on as it has to be for the example of that address. */
final class PreparedAddress {

    private static final List<Map<String, String>> WAIVERS = Stream.of(
                    "consulted", "distributed", "announced", "trained")
            .map(gate -> Map.of("gate", gate, "reason", "An old promise"))
            .toList();

    private final Api api;
    private String entry = "";

    PreparedAddress(Api api) {
        this.api = api;
        List<String> queues = List.of("support");
        there("/teams", Map.of("key", "leak-finders", "name", "Leak finders", "queues", queues));
        there("/teams", Map.of("key", "described-team", "name", "Described", "queues", queues));
        there("/queues", Map.of("key", "described-queue", "name", "Described"));
        Map<String, ?> names = Map.of("en", "Described");
        there(
                "/roles",
                Map.of(
                        "key",
                        "described-role",
                        "name",
                        "Described role",
                        "kind",
                        "team",
                        "rights",
                        List.of("conversations:read")));
        there("/statuses", Map.of("key", "described-status", "category", "open", "names", names));
        there("/fields", Map.of("key", "described-field", "kind", "number", "names", names));
        there("/views", Map.of("key", "described-view", "name", "Described"));
        Map<String, ?> hours = Map.of("mon", List.of(List.of("09:00", "17:00")));
        there("/reply-templates", replyTemplate("described-insertion"));
        there("/macros", macro("described-macro"));
        Map<String, ?> asked = Map.of("en", "We may ask how you liked it.");
        there("/purposes", Map.of("key", "described-purpose", "basis", "interest", "texts", asked));
        there("/calendars", Map.of("key", "described-calendar", "timezone", "UTC", "hours", hours));
    }

    /** A mail that no reader takes. */
    private String setAside() {
        String raw = "Subject: Many parts " + java.util.UUID.randomUUID()
                + "\nContent-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(1_100);
        return api.post(
                        "/mail?mailbox=meters@larkfield.example",
                        "message/rfc822",
                        raw.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .text("/message");
    }

    /** The address with what stands in for its variables, which is there and as the example needs it. */
    String of(String name) {
        String path = name.substring(name.indexOf(' ') + 1);
        return switch (name.split("/")[3]) {
            case "staff" -> path.contains("{") ? path.replace("{id}", staff()) : path;
            case "providers" -> path.contains("{") ? path.replace("{key}", provider()) : path;
            case "teams" -> path.replace("{key}", "described-team");
            case "customers" -> path.contains("{") ? ofCustomer(path) : path;
            case "organisations" -> path.contains("{") ? ofOrganisation(path) : path;
            case "orders" -> path.contains("{") ? path.replace("{id}", order()) : path;
            case "purposes" -> path.replace("{key}", "described-purpose");
            case "promises" -> path.contains("{") ? path.replace("{id}", promise()) : path;
            case "reminders" -> path.contains("{") ? path.replace("{id}", reminder()) : path;
            case "conversations" -> path.contains("{") ? inConversation(path) : path;
            case "macros" -> path.contains("{") ? path.replace("{id}", someMacro()) : path;
            case "webhooks" -> path.contains("{") ? path.replace("{id}", webhook()) : path;
            case "retention-rules" -> path.contains("{") ? path.replace("{id}", retentionRule()) : path;
            case "rules" -> path.contains("{") ? path.replace("{id}", someRule()) : path;
            case "queues" -> path.replace("{key}", "described-queue");
            case "roles" -> path.replace("{key}", "described-role");
            case "statuses" -> path.replace("{key}", "described-status");
            case "tags" -> path.contains("{") ? path.replace("{id}", tag()) : path;
            case "fields" -> path.replace("{key}", "described-field");
            case "views" -> path.replace("{key}", "described-view");
            case "calendars" -> path.replace("{key}", "described-calendar");
            case "standards" -> path.contains("{") ? path.replace("{code}", standard(path)) : path;
            case "routing" -> path.replace("{tag}", "described-tag");
            case "reply-templates" -> path.contains("{") ? path.replace("{id}", replyTemplate()) : path;
            case "imports" -> path.contains("{") ? path.replace("{import}", readImport()) : path + "?source=zendesk";
            case "quarantine" -> path.contains("{") ? path.replace("{id}", setAside()) : path;
            case "automatic-mail" -> path.contains("{") ? path.replace("{address}", mailbox()) : path;
            case "mailboxes" -> path.contains("{") ? path.replace("{address}", mailbox()) : path;
            case "mail" -> path + "?mailbox=meters@larkfield.example";
            default -> path;
        };
    }

    /** One that is not connected. */
    private String mailbox() {
        String address = "m" + some().substring(0, 8) + "@larkfield.example";
        made("/mailboxes", Map.of("address", address));
        return address;
    }

    /** One that is switched off, so that nobody has to answer for it. */
    private String provider() {
        String key = "p" + some().substring(0, 8);
        made(
                "/providers",
                Map.of(
                        "key",
                        key,
                        "name",
                        "Login",
                        "issuer",
                        "https://login.example",
                        "clientId",
                        "heed",
                        "enabled",
                        false));
        return key;
    }

    /** One that was read and is not taken in yet. */
    private String readImport() {
        String ticket = "{\"id\":1,\"subject\":\"Brown water\",\"status\":\"closed\",\"requester_id\":7,"
                + "\"created_at\":\"2021-03-02T10:00:00Z\",\"description\":\"Brown.\",\"comments\":[]}";
        Answer brought = api.post("/imports?source=zendesk", "application/octet-stream", ticket.getBytes(UTF_8));
        String id = brought.text("/id");
        await().until(() -> api.get("/imports/" + id).text("/state"), "looked-at"::equals);
        return id;
    }

    private String staff() {
        return made(
                        "/staff",
                        Map.of("name", "Ida Moss", "email", some() + "@staff.example", "roles", List.of("observer")))
                .text("/id");
    }

    private String replyTemplate() {
        return made("/reply-templates", replyTemplate("described-" + some().substring(0, 8)))
                .text("/id");
    }

    private static Map<String, ?> replyTemplate(String code) {
        Map<String, ?> wordings = Map.of("en", Map.of("text", "Dear {{customer.name}},\n\nthank you."));
        return Map.of("code", code, "name", "Thanks", "scope", "company", "wordings", wordings);
    }

    private String someMacro() {
        return made("/macros", macro("described-" + some().substring(0, 8))).text("/id");
    }

    private String webhook() {
        return made("/webhooks", Map.of("name", "Planner", "url", "https://hooks.example.com/heed"))
                .text("/id");
    }

    private String retentionRule() {
        return made(
                        "/retention-rules",
                        Map.of("kind", "conversations", "name", "Described " + some().substring(0, 8), "days", 36_500))
                .text("/id");
    }

    private String someRule() {
        return made("/rules", rule()).text("/id");
    }

    /** The only rule that is in use, so that an order can be told. */
    String onlyRule() {
        api.get("/rules")
                .json()
                .at("/items")
                .forEach(each -> api.post("/rules/" + each.at("/id").asString() + "/archival", Map.of()));
        return someRule();
    }

    private static Map<String, ?> rule() {
        List<?> actions = List.of(Map.of("action", "priority", "to", "high"));
        return Map.of("name", "Hurry", "events", List.of("opened"), "actions", actions);
    }

    private static Map<String, ?> macro(String key) {
        List<?> actions = List.of(Map.of("action", "priority", "to", "high"));
        return Map.of("key", key, "name", "Hurry", "scope", "company", "actions", actions);
    }

    String customer() {
        return made("/customers", Map.of("emails", List.of(some() + "@mill-lane.example")))
                .text("/id");
    }

    private String ofCustomer(String path) {
        String address = some() + "@mill-lane.example";
        String customer = made("/customers", Map.of("emails", List.of(address))).text("/id");
        String there = path.replace("{id}", customer)
                .replace("{name}", "meter")
                .replace("{value}", address)
                .replace("{watcher}", customer());
        return there.contains("{note}")
                ? there.replace(
                        "{note}",
                        made("/customers/" + customer + "/notes", Map.of("text", "Rings early"))
                                .text("/id"))
                : there;
    }

    private String ofOrganisation(String path) {
        String id = made("/organisations", Map.of("name", "Housing " + some())).text("/id");
        return path.replace("{id}", id).replace("{customer}", customer());
    }

    private String order() {
        String customer = customer();
        Map<String, ?> order = Map.of(
                "externalId", some(), "customer", customer, "placedAt", "2024-11-01T09:00:00Z", "status", "packed");
        assertThat(api.post("/orders", order).status()).isEqualTo(200);
        return api.get("/customers/" + customer + "/orders").text("/items/0/id");
    }

    String conversation() {
        Map<String, ?> who = Map.of("email", some() + "@mill-lane.example");
        return made(
                        "/conversations",
                        Map.of("channel", "web", "subject", "Brown water", "customer", who, "text", "Brown."))
                .text("/id");
    }

    private String inConversation(String path) {
        if (path.endsWith("/splits")) {
            return path.replace("{id}", withTwoMessages());
        }
        if (path.contains("{disclosure}")) {
            return disclosure(path);
        }
        return path.replace(
                        "{id}", path.endsWith("/promises") || path.endsWith("/reminders") ? assigned() : conversation())
                .replace("{key}", "described-macro");
    }

    private String withTwoMessages() {
        String conversation = conversation();
        Map<String, ?> message = Map.of("kind", "customer-message", "text", "And the meter stands still.");
        entry = made("/conversations/" + conversation + "/entries", message).text("/id");
        return conversation;
    }

    /** The second message of the conversation that was made last. */
    String entry() {
        return entry;
    }

    /** An information request as far on as the step needs that is about to be taken. */
    private String disclosure(String path) {
        String all = "/conversations/" + conversation() + "/disclosures";
        String one = all + "/" + made(all, Map.of("asked", "My readings")).text("/id");
        List<String> order = List.of("classification", "verification", "authorisation", "release");
        int step = order.indexOf(path.substring(path.lastIndexOf('/') + 1));
        if (step > 0) {
            made(
                    one + "/classification",
                    Map.of("sensitivity", "low", "classes", List.of("consumption"), "basis", "Contract"));
        }
        if (step > 1) {
            made(one + "/verification", Map.of("method", "portal", "evidence", "Signed in"));
        }
        if (step > 2) {
            made(one + "/authorisation", Map.of());
        }
        return "/api/v1" + one + path.substring(path.indexOf("{disclosure}") + "{disclosure}".length());
    }

    /** A conversation that somebody has. */
    private String assigned() {
        String conversation = conversation();
        api.patch("/conversations/" + conversation, Map.of("assignee", manager()));
        return conversation;
    }

    String tag() {
        return made("/tags", Map.of("name", "described-" + some())).text("/id");
    }

    private String promise() {
        return made(
                        "/conversations/" + assigned() + "/promises",
                        Map.of("text", "We call you", "dueAt", "2999-01-01T10:00:00Z"))
                .text("/id");
    }

    private String reminder() {
        return made("/conversations/" + assigned() + "/reminders", Map.of("dueAt", "2999-01-01T10:00:00Z"))
                .text("/id");
    }

    /** Somebody who may answer every queue. */
    String manager() {
        return made(
                        "/staff",
                        Map.of("name", "Ines Moss", "email", some() + "@staff.example", "roles", List.of("manager")))
                .text("/id");
    }

    /** A standard as far on as what is about to be done with it needs. */
    private String standard(String path) {
        String code = "described-" + some();
        made(
                "/standards",
                Map.of(
                        "code",
                        code,
                        "statement",
                        Map.of("en", "We deliver 90 % of all meters within 2 days."),
                        "metric",
                        "delivery-time",
                        "threshold",
                        "PT48H",
                        "unacceptable",
                        "PT96H",
                        "target",
                        Map.of("direction", "floor", "percent", "90"),
                        "scope",
                        Map.of("channel", List.of(code))));
        String last = path.substring(path.lastIndexOf('/') + 1);
        String at = "/standards/" + code;
        if (Set.of("adoption", "effect", "revision", "retirement").contains(last)) {
            made(at + "/evidence", Map.of("type", "interview", "reference", "24 customers"));
            made(at + "/evidence", Map.of("type", "survey", "reference", "1,140 answers"));
        }
        if (Set.of("effect", "revision", "retirement").contains(last)) {
            made(at + "/adoption", Map.of());
        }
        if (Set.of("revision", "retirement").contains(last)) {
            made(at + "/effect", Map.of("waivers", WAIVERS));
        }
        return code;
    }

    private Answer made(String path, Map<String, ?> body) {
        Answer made = api.post(path, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }

    /** Makes what another test may have made before. */
    private void there(String path, Map<String, ?> body) {
        Answer made = api.post(path, body);
        assertThat(made.status()).as(made.body()).isIn(201, 400, 409);
    }

    private static String some() {
        return UUID.randomUUID().toString();
    }
}
