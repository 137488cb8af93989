package heed.conversations.disclosures;

import heed.conversations.ConversationId;
import heed.conversations.disclosures.Disclosure.Authorisation;
import heed.conversations.disclosures.Disclosure.Classification;
import heed.conversations.disclosures.Disclosure.Delegate;
import heed.conversations.disclosures.Disclosure.Ending;
import heed.conversations.disclosures.Disclosure.Pause;
import heed.conversations.disclosures.Disclosure.Request;
import heed.conversations.disclosures.Disclosure.Verification;
import heed.identity.StaffId;
import heed.platform.Column;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of disclosures. */
@Repository
class Disclosures {

    private static final String SELECT = "select d.* from conversations.disclosure d ";

    private final JdbcClient db;

    Disclosures(JdbcClient db) {
        this.db = db;
    }

    Optional<Disclosure> find(UUID id) {
        return db.sql(SELECT + "where d.id = :id")
                .param("id", id)
                .query((row, _) -> DisclosureColumns.read(row))
                .optional();
    }

    Optional<Disclosure> findForUpdate(UUID id) {
        return db.sql(SELECT + "where d.id = :id for update")
                .param("id", id)
                .query((row, _) -> DisclosureColumns.read(row))
                .optional();
    }

    /** In the order in which they were requested. */
    List<Disclosure> of(ConversationId conversation) {
        return db.sql(SELECT + "where d.conversation = :conversation order by d.requested_at, d.id")
                .param("conversation", conversation.value())
                .query((row, _) -> DisclosureColumns.read(row))
                .list();
    }

    /** Also in one that became part of it. */
    boolean anyOpen(ConversationId conversation) {
        return db.sql("""
                        select exists (select 1 from conversations.disclosure d
                                        where d.ended_at is null
                                          and d.conversation in (select conversations.family(:conversation)))
                        """)
                .param("conversation", conversation.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Open ones, due first; those in other queues are left out.
     *
     * @param queues null for every queue
     * @param after the last one of the page before, null at the start
     */
    List<Disclosure> open(@Nullable Set<String> queues, @Nullable Disclosure after, int limit) {
        return db.sql(SELECT + """
                join conversations.conversation c on c.id = d.conversation
                 where d.ended_at is null
                   and (cast(:everywhere as boolean) or c.queue = any(:queues))
                   and (cast(:afterId as uuid) is null
                        or (d.due_at, d.id) > (cast(:afterDue as timestamptz), cast(:afterId as uuid)))
                 order by d.due_at, d.id
                 limit :limit
                """)
                .param("everywhere", queues == null)
                .param("queues", Column.of(queues == null ? Set.of() : queues))
                .param("afterId", after == null ? null : after.id())
                .param(
                        "afterDue",
                        after == null ? null : Column.of(after.request().dueAt()))
                .param("limit", limit)
                .query((row, _) -> DisclosureColumns.read(row))
                .list();
    }

    void add(Disclosure disclosure) {
        Request request = disclosure.request();
        db.sql("""
                insert into conversations.disclosure (id, conversation, kind, asked, requested_at, requested_by_name, due_at)
                values (:id, :conversation, :kind, :asked, :at, :by, :dueAt)
                """)
                .param("id", disclosure.id())
                .param("conversation", disclosure.conversation().value())
                .param("kind", request.kind().key())
                .param("asked", request.asked())
                .param("at", Column.of(request.at()))
                .param("by", request.by())
                .param("dueAt", Column.of(request.dueAt()))
                .update();
        save(disclosure);
    }

    void save(Disclosure disclosure) {
        saveRequest(disclosure);
        saveClassification(disclosure);
        saveVerification(disclosure);
        saveEnd(disclosure);
    }

    private void saveRequest(Disclosure disclosure) {
        Pause pause = disclosure.request().pause();
        db.sql("""
                update conversations.disclosure
                   set due_at = :dueAt, paused_at = :pausedAt, pause_reason = :reason, version = version + 1
                 where id = :id
                """)
                .param("id", disclosure.id())
                .param("dueAt", Column.of(disclosure.request().dueAt()))
                .param("pausedAt", pause == null ? null : Column.of(pause.since()))
                .param("reason", pause == null ? null : pause.reason())
                .update();
    }

    private void saveClassification(Disclosure disclosure) {
        Classification made = disclosure.classification();
        if (made == null) {
            return;
        }
        db.sql("""
                update conversations.disclosure
                   set sensitivity = :sensitivity, classes = :classes, required_level = :level, basis = :basis,
                       ethics = :ethics, classified_at = :at, classified_by_name = :by
                 where id = :id
                """)
                .param("id", disclosure.id())
                .param("sensitivity", made.sensitivity().key())
                .param(
                        "classes",
                        Column.of(made.classes().stream()
                                .map(InformationClass::key)
                                .sorted()
                                .toList()))
                .param("level", made.requiredLevel())
                .param("basis", made.basis())
                .param("ethics", made.ethics())
                .param("at", Column.of(made.at()))
                .param("by", made.by())
                .update();
    }

    private void saveVerification(Disclosure disclosure) {
        Verification made = disclosure.verification();
        if (made == null) {
            return;
        }
        Delegate delegate = made.delegate();
        db.sql("""
                update conversations.disclosure
                   set method = :method, level = :level, evidence = :evidence, verified_at = :at, verified_by_name = :by,
                       delegate_name = :name, delegate_scope = :scope, delegate_until = :until
                 where id = :id
                """)
                .param("id", disclosure.id())
                .param("method", made.method().key())
                .param("level", made.method().level())
                .param("evidence", made.evidence())
                .param("at", Column.of(made.at()))
                .param("by", made.by())
                .param("name", delegate == null ? null : delegate.name())
                .param("scope", delegate == null ? null : delegate.scope())
                .param("until", delegate == null ? null : delegate.until())
                .update();
    }

    private void saveEnd(Disclosure disclosure) {
        Authorisation authorised = disclosure.authorisation();
        Ending ending = disclosure.ending();
        db.sql("""
                update conversations.disclosure
                   set authorised_by = :authoriser, authorised_by_name = :authoriserName, authorised_at = :authorisedAt,
                       authorised_remark = :remark,
                       ended_at = :endedAt, ended_by = :ender, ended_by_name = :enderName, ending = :ending, told = :told,
                       entry = :entry
                 where id = :id
                """)
                .param("id", disclosure.id())
                .param("authoriser", authorised == null ? null : StaffId.valueOrNull(authorised.by()))
                .param("authoriserName", authorised == null ? null : authorised.name())
                .param("authorisedAt", authorised == null ? null : Column.of(authorised.at()))
                .param("remark", authorised == null ? null : authorised.remark())
                .param("endedAt", ending == null ? null : Column.of(ending.at()))
                .param("ender", ending == null ? null : StaffId.valueOrNull(ending.by()))
                .param("enderName", ending == null ? null : ending.name())
                .param("ending", ending == null ? null : ending.released() ? "released" : "refused")
                .param("told", ending == null ? null : ending.told())
                .param("entry", ending == null ? null : ending.entry())
                .update();
    }

    /** What the customer themselves wrote there: repeating it tells nobody anything new. */
    String customersWords(ConversationId conversation) {
        return db.sql("""
                select coalesce(string_agg(e.text, ' '), '') from conversations.entry e
                 where e.id in (select conversations.timeline(:conversation)) and e.author_kind = 'customer'
                """)
                .param("conversation", conversation.value())
                .query(String.class)
                .single();
    }
}
