package heed.channels.imports.reading;

import heed.channels.imports.reading.Found.Organisation;
import heed.channels.imports.reading.Found.Person;
import heed.channels.imports.reading.Found.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what Zendesk's account export writes (JSON, an object a line) and what its API v2 answers: tickets with their comments,
 * users and organizations, in as many files as there are.
 */
final class ZendeskReader implements ExportReader {

    private final JsonObjects objects = new JsonObjects(Set.of("tickets", "users", "organizations", "results"));

    @Override
    public void read(String name, InputStream file, Consumer<Found> found) throws IOException {
        if (!name.toLowerCase(Locale.ROOT).matches(".*\\.(json|ndjson|jsonl|txt)|[^.]*")) {
            found.accept(Unreadable.at(name, 0, "imports.fault.kind-of-file"));
            return;
        }
        objects.read(file, new JsonObjects.Each() {
            @Override
            public void object(String list, int line, JsonNode object) {
                ZendeskReader.object(name, list, line, new Node(object), found);
            }

            @Override
            public void unreadable(int line, String reason) {
                found.accept(Unreadable.at(name, line, reason));
            }
        });
    }

    private static void object(String file, String list, int line, Node object, Consumer<Found> found) {
        Node inner = object.node("ticket")
                .or(() -> object.node("user"))
                .or(() -> object.node("organization").filter(any -> !object.has("id")))
                .orElse(object);
        switch (kind(file, list, object, inner)) {
            case "ticket" -> new ZendeskTicket(file, line, inner).tell(found);
            case "user" -> user(inner, true, inner.text("role"), found);
            case "organization" -> organisation(inner, found);
            default -> found.accept(Unreadable.at(file, line, "imports.fault.unknown"));
        }
    }

    /** The address that Zendesk gives each object says what it is; else the array or file does, or its shape. */
    private static String kind(String file, String list, Node outer, Node inner) {
        String url = inner.text("url");
        String name = (list + " " + file).toLowerCase(Locale.ROOT);
        if (url.contains("/tickets/") || inner.has("comments") || inner.has("requester_id")) {
            return "ticket";
        }
        if (url.contains("/users/") || inner.has("role") && inner.has("email")) {
            return "user";
        }
        if (url.contains("/organizations/") || inner.has("domain_names")) {
            return "organization";
        }
        if (outer.has("ticket") || name.contains("ticket") && inner.has("status")) {
            return "ticket";
        }
        return name.contains("user") ? "user" : name.contains("organi") ? "organization" : "";
    }

    private static void organisation(Node organisation, Consumer<Found> found) {
        String name = Plain.line(organisation.text("name"), 200);
        if (!organisation.text("id").isEmpty() && !name.isEmpty()) {
            found.accept(new Organisation(organisation.text("id"), name));
        }
    }

    /** @param role {@code end-user}, {@code agent} or {@code admin} */
    static @Nullable String user(Node user, boolean whole, String role, Consumer<Found> found) {
        String id = user.text("id");
        if (id.isEmpty()) {
            return null;
        }
        List<String> emails = new ArrayList<>();
        List<String> phones = new ArrayList<>();
        add(emails, user.text("email"));
        add(phones, user.text("phone"));
        for (Node identity : user.nodes("identities")) {
            switch (identity.text("type")) {
                case "email" -> add(emails, identity.text("value"));
                case "phone_number" -> add(phones, identity.text("value"));
                default -> {}
            }
        }
        found.accept(new Person(
                id,
                Plain.line(user.text("name"), 200),
                emails,
                phones,
                Plain.language(user.textOrNull("locale")),
                user.textOrNull("organization_id"),
                role.equals("agent") || role.equals("admin"),
                whole));
        return id;
    }

    private static void add(List<String> to, String value) {
        if (!value.isEmpty() && !to.contains(value)) {
            to.add(value);
        }
    }
}
