package heed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.channels.mail.SmtpSink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One of each thing that everybody with the right sees, by the variable in which it stands: {@code teams/{key}}. */
final class OneOfEachShared {

    private static final Pattern PROOF = Pattern.compile("/verify/([0-9a-f]{64})");
    private static final Pattern ENTRY = Pattern.compile("/portal/links/([0-9a-f]{64})");

    private final Map<String, String> values = new HashMap<>();
    private final Api api;
    private final String key;

    /** @param key in small letters, of this run alone; every thing is called by it */
    OneOfEachShared(Api api, String key) {
        this.api = api;
        this.key = key;
        values.put("enclosed/{part}", "4");
        values.put("files/{part}", "6");
        values.put("pictures/{picture}", "0");
        settings();
        people();
        customers();
    }

    Optional<String> value(String variable) {
        return Optional.ofNullable(values.get(variable));
    }

    private void settings() {
        Map<String, ?> names = Map.of("en", "Meter readings before the move of " + key);
        Map<String, ?> hours = Map.of("mon", List.of(List.of("09:00", "12:00"), List.of("13:00", "17:00")));
        values.put("calendars/{key}", key);
        made("/calendars", Map.of("key", key, "timezone", "Europe/Ljubljana", "hours", hours));
        values.put("statuses/{key}", key);
        made("/statuses", Map.of("key", key, "category", "open", "names", names));
        values.put("fields/{key}", key);
        made("/fields", Map.of("key", key, "kind", "text", "names", names));
        values.put("purposes/{key}", key);
        Map<String, ?> asked = Map.of("en", "We may ask how you liked it.");
        made("/purposes", Map.of("key", key, "basis", "interest", "texts", asked));
        String tag = made("/tags", Map.of("name", key)).text("/id");
        values.put("tags/{id}", tag);
        values.put("mailboxes/{address}", "b" + key + "@larkfield.example");
        made("/mailboxes", Map.of("address", "b" + key + "@larkfield.example"));
        values.put("standards/{code}", key);
        made("/standards", standard());
        List<?> actions = List.of(Map.of("action", "priority", "to", "high"));
        Map<String, ?> rule = Map.of("name", "Hurry " + key, "events", List.of("opened"), "actions", actions);
        values.put("rules/{id}", made("/rules", rule).text("/id"));
        String webhook = made("/webhooks", Map.of("name", "Planner " + key, "url", "https://hooks.example.com/heed"))
                .text("/id");
        values.put("webhooks/{id}", webhook);
        Map<String, ?> old = Map.of("kind", "conversations", "name", "Old " + key, "days", 36_500);
        values.put("retention/{id}", made("/retention-rules", old).text("/id"));
        values.put(
                "deliveries/{delivery}",
                made("/webhooks/" + webhook + "/tests", Map.of()).text("/id"));
    }

    private Map<String, ?> standard() {
        return Map.ofEntries(
                Map.entry("code", key),
                Map.entry("statement", Map.of("en", "We deliver 90 % of all meters within 2 days.")),
                Map.entry("metric", "delivery-time"),
                Map.entry("threshold", "PT48H"),
                Map.entry("unacceptable", "PT96H"),
                Map.entry("target", Map.of("direction", "floor", "percent", "90")),
                Map.entry("scope", Map.of("channel", List.of(key))));
    }

    private void people() {
        values.put("teams/{key}", key);
        made("/teams", Map.of("key", key, "name", "The team of " + key, "queues", List.of(key)));
        values.put("roles/{key}", key);
        made("/roles", Map.of("key", key, "name", key, "kind", "team", "rights", List.of("conversations:read")));
        Map<String, ?> ida = Map.of(
                "name",
                "Ida Moss",
                "email",
                "ida." + key + "@staff.example",
                "teams",
                List.of(Map.of("team", key, "role", "agent")));
        String id = made("/staff", ida).text("/id");
        values.put("staff/{id}", id);
        values.put("people/{id}", id);
        values.put("providers/{key}", key);
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
    }

    private void customers() {
        List<String> addresses = List.of("ada.with.a.long.name.and.no.space.in.it." + key + "@mill-lane.example");
        String customer = made("/customers", Map.of("name", "Ada Whitlock", "emails", addresses))
                .text("/id");
        values.put("customers/{id}", customer);
        made("/customers/" + customer + "/notes", Map.of("text", "Rings early"));
        values.put(
                "organisations/{id}",
                made("/organisations", Map.of("name", "Housing " + key)).text("/id"));
        assertThat(api.put("/organisations/" + values.get("organisations/{id}") + "/members/" + customer, Map.of())
                        .status())
                .isLessThan(300);
    }

    /** A file of calls that somebody has brought and not yet taken in. */
    OneOfEachShared calls(Browser person) {
        String file = "externalId,queue,offeredAt,answeredAt\n" + key + "," + key
                + ",2026-03-12 08:01:00,2026-03-12 08:01:30\n";
        person.get("/calls/imports/new");
        Answer looked = person.upload("/calls/imports", "file", "calls.csv", file.getBytes(UTF_8));
        values.put("imports/{id}", last(looked.url()));
        String ticket = "{\"id\":1,\"subject\":\"Brown water\",\"status\":\"open\",\"requester_id\":7,"
                + "\"created_at\":\"2021-03-02T10:00:00Z\",\"description\":\"Brown.\",\"comments\":[]}";
        String brought = api.post("/imports?source=zendesk", "application/octet-stream", ticket.getBytes(UTF_8))
                .text("/id");
        await().until(() -> api.get("/imports/" + brought).text("/state"), "looked-at"::equals);
        values.put("imports/{import}", brought);
        return this;
    }

    /** Links that came by mail: to who has no account yet, has forgotten a password, or proves who they are. */
    OneOfEachShared letters(SmtpSink mails, String ada) {
        String newcomer = "robin." + key + "@staff.example";
        made("/invitations", Map.of("email", newcomer, "roles", List.of("observer")));
        values.put("invitations/{token}", last(new Letters(mails, newcomer).link(1)));
        made("/staff/" + values.get("staff/{id}") + "/password-reset", Map.of());
        values.put("password-reset/{token}", last(new Letters(mails, "ida." + key).link(1)));
        values.put("verify/{secret}", await().until(() -> proof(mails, ada), secret -> !secret.isEmpty()));
        return this;
    }

    /** A link into the customers' own pages that nobody has used, and one of their questions. */
    OneOfEachShared portal(Browser browser, SmtpSink mails, String ada, String question) {
        String used = entry(browser, mails, ada, "");
        browser.post("/portal/links/" + used, Map.of());
        values.put("links/{secret}", entry(browser, mails, ada, used));
        values.put("questions/{number}", question);
        values.put("downloads/{sha256}", "0".repeat(64));
        return this;
    }

    private static String entry(Browser browser, SmtpSink mails, String ada, String before) {
        browser.get("/portal/sign-in");
        browser.post("/portal/sign-in", Map.of("email", ada));
        return await().until(
                        () -> secrets(ENTRY, mails, ada)
                                .filter(each -> !each.equals(before))
                                .findFirst()
                                .orElse(""),
                        secret -> !secret.isEmpty());
    }

    private static String proof(SmtpSink mails, String ada) {
        return secrets(PROOF, mails, ada).findFirst().orElse("");
    }

    private static Stream<String> secrets(Pattern link, SmtpSink mails, String ada) {
        return mails.mails().stream()
                .filter(mail -> mail.contains(ada))
                .map(mail -> link.matcher(mail.replaceAll("=\r?\n", "")))
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    private static String last(String url) {
        return url.replaceAll("\\?.*", "").replaceAll(".*/", "");
    }

    private Answer made(String path, Map<String, ?> body) {
        Answer made = api.post(path, body);
        assertThat(made.status() / 100).as(path + " " + made.body()).isEqualTo(2);
        return made;
    }
}
