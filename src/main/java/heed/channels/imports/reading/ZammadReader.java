package heed.channels.imports.reading;

import heed.channels.imports.reading.Found.Message;
import heed.channels.imports.reading.Found.Organisation;
import heed.channels.imports.reading.Found.Person;
import heed.channels.imports.reading.Found.Tag;
import heed.channels.imports.reading.Found.Ticket;
import heed.channels.imports.reading.Found.Unreadable;
import heed.channels.imports.reading.Found.Voice;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what the API v1 of Zammad 6 answers to tickets, ticket_articles, users, organizations and tags, saved to files, whether it was
 * asked to expand what it names or not; the answers to groups, ticket_states and ticket_priorities tell what those are called.
 */
final class ZammadReader implements ExportReader {

    private static final Pattern TAGS = Pattern.compile("(?:.*/)?tags[-_]?(\\d+)\\.json");
    private static final Pattern PRIORITY = Pattern.compile("\\d+ (low|normal|high|urgent)");

    private final JsonObjects objects =
            new JsonObjects(Set.of("tickets", "articles", "users", "organizations", "groups"));
    private final Called groups = new Called();
    private final Called states = new Called();
    private final Called priorities = new Called();

    @Override
    public Optional<ExportReader> before() {
        return Optional.of((name, file, found) -> each(name, file, found, (_, _, object) -> {
            if (object.has("name")) {
                String called = object.text("name");
                switch (base(name)) {
                    case "groups" -> groups.put(object.text("id"), called);
                    case "ticket_states" ->
                        states.put(
                                object.text("id"),
                                object.text("state_type").isEmpty() ? called : object.text("state_type"));
                    case "ticket_priorities" -> priorities.put(object.text("id"), called);
                    default -> {}
                }
            }
        }));
    }

    @Override
    public void read(String name, InputStream file, Consumer<Found> found) throws IOException {
        if (!name.toLowerCase(Locale.ROOT).endsWith(".json")) {
            found.accept(Unreadable.at(name, 0, "imports.fault.kind-of-file"));
            return;
        }
        each(name, file, found, (place, line, object) -> object(place, line, object, found));
    }

    /** Is told each object with the file and line where it stands. */
    private interface Each {
        void object(String file, int line, Node object);
    }

    private void each(String name, InputStream file, Consumer<Found> found, Each each) throws IOException {
        objects.read(file, new JsonObjects.Each() {
            @Override
            public void object(String list, int line, JsonNode object) {
                each.object(name, line, new Node(object));
            }

            @Override
            public void unreadable(int line, String reason) {
                found.accept(Unreadable.at(name, line, reason));
            }
        });
    }

    private void object(String file, int line, Node object, Consumer<Found> found) {
        Matcher tags = TAGS.matcher(file);
        if (object.has("ticket_id") && object.has("body")) {
            article(file, line, object, found);
        } else if (object.has("customer_id") && object.has("number")) {
            ticket(file, line, object, found);
        } else if (object.has("login")) {
            user(object, found);
        } else if (tags.matches() && object.has("tags")) {
            object.texts("tags").forEach(tag -> found.accept(new Tag(tags.group(1), Plain.line(tag, 60))));
        } else if (base(file).startsWith("organizations") && object.has("name")) {
            found.accept(new Organisation(object.text("id"), Plain.line(object.text("name"), 200)));
        } else if (!Set.of("groups", "ticket_states", "ticket_priorities").contains(base(file))) {
            found.accept(Unreadable.at(file, line, "imports.fault.unknown"));
        }
    }

    private void ticket(String file, int line, Node ticket, Consumer<Found> found) {
        String id = ticket.text("id");
        Optional<Instant> at = Plain.time(ticket.text("created_at"));
        if (id.isEmpty() || at.isEmpty()) {
            found.accept(Unreadable.at(file, line, "imports.fault.incomplete", id.isEmpty() ? "id" : "created_at"));
            return;
        }
        String state = named(ticket, "state", states);
        if (state.equals("removed")) {
            found.accept(Unreadable.at(file, line, "imports.fault.deleted", ticket.text("number")));
            return;
        }
        found.accept(new Ticket(
                id,
                ticket.text("number").isEmpty() ? id : ticket.text("number"),
                Plain.line(ticket.text("title"), 998),
                channel(ticket.text("create_article_type")),
                state,
                status(state),
                priority(named(ticket, "priority", priorities)),
                Plain.line(named(ticket, "group", groups), 200),
                ticket.textOrNull("customer_id"),
                owner(ticket),
                ticket.texts("tags"),
                at.get()));
    }

    /** Whoever logs a call of a customer is not who speaks in it. */
    private static void article(String file, int line, Node article, Consumer<Found> found) {
        String id = article.text("id");
        Optional<Instant> at = Plain.time(article.text("created_at"));
        if (id.isEmpty() || at.isEmpty()) {
            found.accept(Unreadable.at(file, line, "imports.fault.comment", article.text("ticket_id")));
            return;
        }
        boolean html = article.text("content_type").equals("text/html");
        Voice voice = voice(article);
        String author = article.first("origin_by_id", "created_by_id");
        boolean logged =
                voice == Voice.CUSTOMER && article.text("type").equals("phone") && !article.has("origin_by_id");
        found.accept(new Message(
                id,
                article.text("ticket_id"),
                author.isEmpty() || logged ? null : author,
                Plain.line(article.text("from"), 200),
                voice,
                article.is("internal", false),
                at.get(),
                html ? Plain.ofHtml(article.text("body")) : article.text("body"),
                html ? article.text("body") : null,
                article.nodes("attachments").stream()
                        .map(each -> Plain.line(each.text("filename"), 200))
                        .filter(each -> !each.isEmpty())
                        .toList()));
    }

    private static void user(Node user, Consumer<Found> found) {
        String id = user.text("id");
        if (!id.isEmpty() && !user.text("login").equals("-")) {
            found.accept(new Person(
                    id,
                    Plain.line(user.text("firstname") + " " + user.text("lastname"), 200),
                    said(user, "email"),
                    said(user, "phone", "mobile"),
                    Plain.language(user.node("preferences")
                            .map(each -> each.text("locale"))
                            .orElse(null)),
                    user.textOrNull("organization_id"),
                    worksThere(user),
                    true));
        }
    }

    private static List<String> said(Node user, String... names) {
        return Stream.of(names)
                .map(user::text)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    /** Of the roles that a new Zammad has, the first two work there. */
    private static boolean worksThere(Node user) {
        return user.texts("roles").stream().anyMatch(Set.of("Admin", "Agent")::contains)
                || user.json().path("role_ids").valueStream().anyMatch(each -> each.asInt() == 1 || each.asInt() == 2);
    }

    /** Its own name where the answer was expanded, else what another file calls its number. */
    private static String named(Node object, String name, Called known) {
        String id = object.text(name + "_id");
        return object.text(name).isEmpty() ? known.of(id, id) : object.text(name);
    }

    /** The first user of every Zammad is nobody. */
    private static @Nullable String owner(Node ticket) {
        String owner = ticket.text("owner_id");
        return owner.isEmpty() || owner.equals("1") ? null : owner;
    }

    private static Voice voice(Node article) {
        return switch (article.first("sender", "sender_id")) {
            case "Customer", "2" -> Voice.CUSTOMER;
            case "Agent", "1" -> Voice.COLLEAGUE;
            case "System", "3" -> Voice.PROGRAM;
            default -> Voice.UNKNOWN;
        };
    }

    private static String channel(String type) {
        return switch (type) {
            case "phone" -> "phone";
            case "web" -> "web";
            case "chat", "sms", "telegram personal-message", "whatsapp message" -> "chat";
            case "twitter status", "twitter direct-message", "facebook feed post", "facebook feed comment" -> "social";
            default -> "email";
        };
    }

    private static String status(String state) {
        return switch (state) {
            case "pending reminder", "pending close", "pending action" -> "waiting-customer";
            case "closed", "merged" -> "closed";
            default -> "open";
        };
    }

    private static String priority(String former) {
        Matcher known = PRIORITY.matcher(former);
        return known.matches() ? known.group(1) : "normal";
    }

    /** {@code groups} of {@code export/groups-2.json}. */
    private static String base(String file) {
        return file.replaceFirst(".*/", "").replaceFirst("([-_]?\\d+)?\\.json$", "");
    }
}
