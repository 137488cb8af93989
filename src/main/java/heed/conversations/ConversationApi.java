package heed.conversations;

import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffId;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.KnownCustomer;
import heed.platform.Invalid;
import heed.web.Companies;
import heed.web.Slice;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Conversations in the API. */
@RestController
@RequestMapping("/api/v1/conversations")
class ConversationApi {

    private final BeginConversation beginConversation;
    private final WriteFirst writeFirst;
    private final HoldReply holdReply;
    private final CorrectConversation correctConversation;
    private final VisibleConversations visible;
    private final FoundConversations found;
    private final Entries entries;
    private final Search search;
    private final ListQuestions questions;
    private final ExportConversations exportConversations;
    private final Excerpts excerpts;
    private final CustomerDirectory customers;
    private final ObjectProvider<DueTimes> dueTimes;
    private final ConversationFields fields;
    private final Companies companies;

    ConversationApi(
            BeginConversation beginConversation,
            WriteFirst writeFirst,
            HoldReply holdReply,
            CorrectConversation correctConversation,
            VisibleConversations visible,
            FoundConversations found,
            Entries entries,
            Search search,
            ListQuestions questions,
            ExportConversations exportConversations,
            Excerpts excerpts,
            CustomerDirectory customers,
            ObjectProvider<DueTimes> dueTimes,
            ConversationFields fields,
            Companies companies) {
        this.beginConversation = beginConversation;
        this.writeFirst = writeFirst;
        this.holdReply = holdReply;
        this.correctConversation = correctConversation;
        this.visible = visible;
        this.found = found;
        this.entries = entries;
        this.search = search;
        this.questions = questions;
        this.exportConversations = exportConversations;
        this.excerpts = excerpts;
        this.customers = customers;
        this.dueTimes = dueTimes;
        this.fields = fields;
        this.companies = companies;
    }

    @PostMapping
    ResponseEntity<Opening201> open(Actor actor, @RequestBody OpeningBody body) {
        Opened opened = body.out()
                ? writeFirst.write(actor, body.opening(), body.values(), holdReply.grace(actor, body.delay()))
                : beginConversation.begin(actor, body.opening(), body.values());
        URI address = URI.create("/api/v1/conversations/" + opened.id().value());
        return (opened.anew()
                        ? ResponseEntity.created(address)
                        : ResponseEntity.ok().location(address))
                .body(new Opening201(
                        opened.id().value(),
                        opened.number(),
                        opened.status(),
                        new Opening201.Customer(opened.customer().value()),
                        opened.queue(),
                        opened.createdAt(),
                        ConversationView.url(opened.number())));
    }

    /** What is answered to one who begins a conversation. */
    record Opening201(
            UUID id, long number, String status, Customer customer, String queue, Instant createdAt, String url) {

        record Customer(UUID id) {}
    }

    @GetMapping
    Slice<ConversationView> list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "all") String view,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        actor.require(Right.CONVERSATIONS_READ);
        int most = Math.clamp(limit, 1, Slice.MOST);
        ListQuestion question =
                questions.find(actor, view, q).orElseThrow(() -> Invalid.at("/view", "conversations.fault.view", view));
        Conditions conditions = search.conditions(actor, question.search());
        List<Conversation> all =
                found.page(actor, question.view(), question.order(), conditions, ListPlace.read(cursor), most + 1);
        List<Conversation> shown = all.subList(0, Math.min(most, all.size()));
        Map<CustomerId, KnownCustomer> known =
                customers.findAll(shown.stream().map(Conversation::customer).toList());
        Map<ConversationId, Excerpt> told = excerpts.of(actor, shown, conditions.words());
        return new Slice<>(
                shown.stream()
                        .map(each -> ConversationView.of(
                                        Notes.seen(actor, each), known.get(each.customer()), null, null, null)
                                .with(told.get(each.id())))
                        .toList(),
                all.size() > most
                        ? question.order().place(shown.getLast(), false).text()
                        : null);
    }

    @GetMapping("/export")
    void export(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "all") String view,
            HttpServletResponse response)
            throws IOException {
        exportConversations.write(actor, view, q, response);
    }

    @GetMapping("/{id}")
    ResponseEntity<ConversationView> show(Actor actor, @PathVariable UUID id) {
        return answer(actor, visible.find(actor, new ConversationId(id)));
    }

    @PatchMapping("/{id}")
    ResponseEntity<ConversationView> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody ChangeBody body) {
        return answer(
                actor,
                correctConversation
                        .correct(actor, new ConversationId(id), body.correction(), body.change(), Versions.of(tag))
                        .orElseThrow(Versions::changedMeanwhile));
    }

    /** An assignee of null takes the conversation from whoever has it; one that is left out changes nothing. */
    record ChangeBody(
            @Nullable String status,
            @Nullable JsonNode assignee,
            @Nullable String queue,
            @Nullable String priority,
            @Nullable List<String> tags,
            @Nullable Instant snoozedUntil,
            @Nullable Instant at,
            @Nullable String subject,
            @Nullable Whose customer) {

        /** Who is meant. */
        record Whose(@Nullable UUID id) {}

        Correction correction() {
            if (customer != null && customer.id() == null) {
                throw Invalid.at("/customer/id", "conversations.fault.no-customer");
            }
            return new Correction(
                    subject, customer == null ? null : new CustomerId(Objects.requireNonNull(customer.id())));
        }

        HandlingChange change() {
            return new HandlingChange(status, read(assignee), queue, priority, tags, snoozedUntil, at);
        }

        private static @Nullable Optional<StaffId> read(@Nullable JsonNode assignee) {
            if (assignee == null || assignee.isMissingNode()) {
                return null;
            }
            String text = assignee.isNull() ? "" : assignee.isString() ? assignee.stringValue() : "?";
            try {
                return text.isEmpty() ? Optional.empty() : Optional.of(new StaffId(UUID.fromString(text)));
            } catch (IllegalArgumentException noId) {
                throw Invalid.at("/assignee", "conversations.fault.assignee");
            }
        }
    }

    private ResponseEntity<ConversationView> answer(Actor actor, Conversation told) {
        Conversation conversation = Notes.seen(actor, told);
        List<TargetView> targets = dueTimes.stream()
                .flatMap(each -> each
                        .explained(
                                conversation.id(),
                                Locale.UK,
                                companies.company().zone())
                        .stream())
                .map(TargetView::of)
                .toList();
        return ResponseEntity.ok()
                .eTag(Versions.tag(conversation.version()))
                .body(ConversationView.of(
                        conversation,
                        customers.find(conversation.customer()).orElse(null),
                        EntryApi.slice(
                                actor, conversation, entries.page(conversation.id(), null, Slice.MOST + 1), Slice.MOST),
                        targets,
                        fields.values(conversation.id())));
    }
}
