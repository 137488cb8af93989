package heed.conversations.promises;

import gg.jte.Content;
import heed.conversations.Added;
import heed.conversations.ComposerTool;
import heed.conversations.EntryKind;
import heed.conversations.KnownConversation;
import heed.conversations.promises.MakePromise.Wording;
import heed.conversations.promises.pages.PromiseForm;
import heed.identity.Actor;
import heed.identity.StaffId;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.templates.Templates;
import heed.web.Companies;
import heed.web.Faults;
import heed.web.Frame;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The place below a reply where a promise is attached to it: what, by when, by whom. */
@Component
class PromiseInReply implements ComposerTool {

    private static final Map<String, String> FIELDS = Map.of(
            "/text", "/promise-what",
            "/day", "/promise-day",
            "/dueAt", "/promise-day",
            "/time", "/promise-time",
            "/owner", "/promise-owner");

    private final MakePromise makePromise;
    private final PromiseParts parts;
    private final Companies companies;
    private final Templates templates;

    PromiseInReply(MakePromise makePromise, PromiseParts parts, Companies companies, Templates templates) {
        this.makePromise = makePromise;
        this.parts = parts;
        this.companies = companies;
        this.templates = templates;
    }

    @Override
    public int order() {
        return -6;
    }

    @Override
    public Optional<Content> tool(Frame frame, Actor actor, KnownConversation conversation) {
        return tool(frame, actor, conversation, Filled.NOTHING);
    }

    @Override
    public Optional<Content> tool(Frame frame, Actor actor, KnownConversation conversation, Filled filled) {
        return Optional.of(templates.conversationsPromisesTool(
                frame,
                form(
                        frame,
                        actor,
                        conversation,
                        filled.of("promise-what"),
                        filled.of("promise-day"),
                        filled.of("promise-time"),
                        filled.of("promise-owner"),
                        filled.faults())));
    }

    PromiseForm form(
            Frame frame,
            Actor actor,
            KnownConversation conversation,
            String what,
            String day,
            String time,
            String owner,
            Faults faults) {
        return new PromiseForm(
                conversation.number(),
                what,
                day,
                time,
                "",
                parts.today(frame).toString(),
                parts.owners(actor, conversation.queue(), owner),
                faults);
    }

    @Override
    public void posted(Actor actor, Added added, EntryKind kind, Filled filled) {
        if (filled.of("promise-what").isBlank() || kind != EntryKind.REPLY) {
            return;
        }
        try {
            Due due = Due.read(
                    filled.of("promise-day"),
                    filled.of("promise-time"),
                    zone(filled.of("promise-zone")),
                    companies.company().zone());
            makePromise.make(
                    actor,
                    added.conversation(),
                    new Wording(
                            filled.of("promise-what"),
                            due,
                            owner(filled.of("promise-owner")),
                            added.entry(),
                            null,
                            null));
        } catch (Invalid invalid) {
            throw new Invalid(invalid.faults().stream()
                    .map(each -> new Fault(
                            FIELDS.getOrDefault(each.pointer(), each.pointer()), each.message(), each.facts()))
                    .toList());
        }
    }

    private ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException noZone) {
            return companies.company().zone();
        }
    }

    static @Nullable StaffId owner(String id) {
        try {
            return id.isBlank() ? null : new StaffId(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            throw Invalid.at("/owner", "promises.fault.owner");
        }
    }
}
