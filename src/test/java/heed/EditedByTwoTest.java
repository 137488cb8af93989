package heed;

import static org.assertj.core.api.Assertions.assertThat;

import heed.EveryPage.Visit;
import heed.identity.Roles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** S85: whoever edits what another has changed meanwhile is told so, writes over nothing, and loses nothing of what they typed. */
class EditedByTwoTest extends HeedTest {

    /** One value, one place in a set, or one's own doing: whoever comes last has said it, and nothing else of another is lost. */
    private static final Set<String> SAID_NOT_EDITED = Set.of(
            "PUT /api/v1/password-rule",
            "PUT /api/v1/staff/{id}/break-glass",
            "PUT /api/v1/sign-in-policy",
            "PUT /api/v1/customers/{id}/duplicates/{other}/dismissal",
            "PUT /api/v1/customers/{id}/facts/{name}",
            "PUT /api/v1/customers/{id}/addresses/{value}/verification",
            "PUT /api/v1/customers/{id}/watchers/{watcher}",
            "PUT /api/v1/organisations/{id}/members/{customer}",
            "PUT /api/v1/views/pins",
            "PUT /api/v1/conversations/{id}/viewers/me",
            "PUT /api/v1/conversations/{id}/watchers/me",
            "PUT /api/v1/conversations/{id}/watchers/{staff}",
            "PUT /api/v1/conversations/{id}/complexity",
            "PUT /api/v1/conversations/{id}/entries/{entry}/marks/{kind}",
            "PUT /api/v1/portal",
            "PUT /api/v1/automatic-mail/{address}",
            "PATCH /api/v1/imports/{import}",
            "PUT /api/v1/reply-delay",
            "PUT /api/v1/reply-delay/own",
            "PUT /api/v1/routing/tags/{tag}",
            "PUT /api/v1/staff/{id}/presence",
            "PUT /api/v1/rules/order",
            "PUT /api/v1/conversations/{id}/shared-draft",
            "PATCH /api/v1/notices");

    /** Forms that add something, say one thing, search, or are one's own: where they lead, for their reason. */
    private static final Pattern NO_EDITS = Pattern.compile(
            // one's own, or one value
            "/profile.*|/sign-.*|/confirmation|/portal/.*|/settings/(sign-in|portal|reply-delay/.*|routing/tags.*|mail/.*|privacy/.*)|/inbox/layout"
                    + "|/settings/providers(/passwords|/break-glass.*)?|/next|/presence|/live"
                    // something new, or a step that refuses by itself what came before it
                    + "|/(ask|views|disclosures|standards|organisations|customers|conversations|reply-templates)"
                    + "|/settings/(staff|teams|roles|tokens|queues|statuses|tags|imports|fields|calendars|purposes|macros|rules|invitations|providers|webhooks|allowed-networks)"
                    + "|/conversations/\\d+/(?!fields$).*|/conversations/(preview|bulk.*)|/customers/[^/]+/.+|/organisations/[^/]+/.+"
                    + "|/standards/[^/]+/(?!wording$).*|/disclosures/.*|/verify/.*|/promises/.*|/reminders/.*|/notices/.*|/calls/.*|/mail/set-aside/.*"
                    + "|/routing/people/[^/]+/.+|/invitations/.*|/password-reset.*|/settings/[^/]+/[^/]+/.+");

    @Autowired
    Roles roles;

    @Autowired
    JdbcClient db;

    private final List<String> surprises = new ArrayList<>();

    @Test
    void S85_no_program_writes_over_what_it_has_not_seen() throws IOException {
        JsonNode described = api.get("/openapi.json").json().at("/paths");
        var prepared = new PreparedAddress(api);
        var asked = new TreeSet<String>();
        for (Route route : Route.declared()) {
            boolean edits = Set.of("PUT", "PATCH").contains(route.method())
                    && route.pattern().startsWith("/api/v1/");
            if (edits && !SAID_NOT_EDITED.contains(route.name())) {
                asked.add(route.name());
                askTwice(route, prepared, described);
            }
        }
        assertThat(asked).hasSizeGreaterThan(20);
        assertThat(surprises).isEmpty();
    }

    private void askTwice(Route route, PreparedAddress prepared, JsonNode described) {
        String example = described
                .path(route.pattern())
                .path(route.method().toLowerCase(java.util.Locale.ROOT))
                .at("/requestBody/content/application~1json/example")
                .toString();
        String path = prepared.of(route.name());
        // What the examples make has to be there once for those who play them.
        String body = OpenApiTest.withIds(prepared, route.name(), example)
                .replaceAll(
                        "described-(pressure-2|wait)",
                        "edited-" + UUID.randomUUID().toString().substring(0, 8));
        // What is one's own belongs to a person.
        Api caller = route.pattern().startsWith("/api/v1/notices") ? api.as(roles.tokenOf(EMAIL)) : api;
        Answer stale = caller.send(route.method(), path, body, Map.of("If-Match", "\"of another time\""));
        Answer first = caller.send(route.method(), path, body, Map.of());
        String tag = first.header("ETag").isEmpty() ? caller.get(path).header("ETag") : first.header("ETag");
        Answer known = caller.send(route.method(), path, body, Map.of("If-Match", tag));
        if (stale.status() != 412 || tag.isEmpty() || known.status() / 100 != 2) {
            surprises.add(route.name() + ": " + stale.status() + " for an old version, " + first.status() + " with tag "
                    + tag + ", then " + known.status() + " for it " + known.body());
        }
    }

    @Test
    void S85_no_person_writes_over_what_they_have_not_seen_and_what_they_typed_stays() throws IOException {
        String key = "edit" + UUID.randomUUID().toString().substring(0, 8);
        Browser person = signIn();
        var pages = new EveryPage(api, api.as(roles.tokenOf(EMAIL)), person, MAIL, db, key);
        var edited = new TreeSet<String>();
        for (Visit visit : pages.visits()) {
            if (!visit.route().isPublic()) {
                Answer shown = person.get(visit.path());
                for (Element form : shown.page().select("form[method=post]")) {
                    edit(visit, shown.page(), form, person).ifPresent(edited::add);
                }
            }
        }
        person.post(
                "/settings/company", Map.of("name", "Larkfield Water", "language", "en", "zone", "Europe/Ljubljana"));
        assertThat(surprises).isEmpty();
        assertThat(edited).hasSizeGreaterThan(15);
    }

    private Optional<String> edit(Visit visit, Document page, Element form, Browser person) {
        String action = form.attr("action");
        boolean versioned = !form.select("input[name=version], input[name=tag]").isEmpty();
        Optional<Element> field = words(form);
        if (NO_EDITS.matcher(action).matches() || field.isEmpty()) {
            return Optional.empty();
        }
        if (!versioned) {
            surprises.add(visit.path() + ": the form to " + action + " does not say what it was made from");
            return Optional.empty();
        }
        String name = field.get().attr("name");
        Map<String, Object> mine = filled(form);
        String before = before(field.get(), mine);
        mine.put(name, changed(before, 1));
        Answer first = person.post(action, mine);
        mine.put(name, changed(before, 2));
        Answer second = person.post(action, mine);
        boolean kept = second.page().html().contains(changed(before, 2));
        if (first.status() != 200 || !Set.of(409, 412).contains(second.status()) || !kept) {
            surprises.add(visit.path() + " to " + action + " by " + name + ": " + first.status() + ", then "
                    + second.status() + (kept ? "" : ", and what was typed is lost"));
        }
        return Optional.of(action);
    }

    /** An empty field of a number is edited as a number. */
    private static String before(Element field, Map<String, Object> filled) {
        String before = String.valueOf(filled.get(field.attr("name")));
        return before.isEmpty() && field.hasAttr("inputmode") ? "7" : before;
    }

    private static Optional<Element> words(Element form) {
        return form.select("textarea:not([readonly]), input:not([type]), input[type=text], input[type=number]").stream()
                .filter(each -> !each.hasAttr("readonly") && !each.hasAttr("disabled"))
                .filter(each -> !each.attr("name").isEmpty())
                .max(java.util.Comparator.comparing(
                                (Element each) -> each.attr("name").equals("name"))
                        .thenComparing(each -> each.attr("name").endsWith("en")));
    }

    private static String changed(String before, int by) {
        return before.matches("\\d{1,4}")
                ? String.valueOf(Integer.parseInt(before) + by)
                : before + " " + "x".repeat(by) + "y";
    }

    private static Map<String, Object> filled(Element form) {
        var fields = new LinkedHashMap<String, Object>();
        for (Element each : form.select("input[name], textarea[name], select[name]")) {
            boolean choice = Set.of("checkbox", "radio").contains(each.attr("type"));
            if (!choice || each.hasAttr("checked")) {
                fields.put(each.attr("name"), value(each));
            }
        }
        return fields;
    }

    private static String value(Element field) {
        if (field.normalName().equals("select")) {
            Element chosen = field.selectFirst("option[selected]");
            Element first = chosen == null ? field.selectFirst("option") : chosen;
            return first == null ? "" : first.hasAttr("value") ? first.attr("value") : first.text();
        }
        return field.val();
    }
}
