package heed.conversations.erasure;

import heed.conversations.ConversationId;
import heed.conversations.ConversationsOfCustomers;
import heed.parties.CustomerId;
import heed.parties.PersonalTraces.Erasing;
import heed.parties.PersonalTraces.Person;
import heed.platform.Column;
import heed.platform.Recordset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The rows of what was said with a customer: read out, and emptied of words. */
@Repository
class SaidWords implements ConversationsOfCustomers {

    /** What is read in the customer's conversations, and what they said in those of others. */
    private static final String THEIRS = """
            select e.id
              from conversations.entry e
             where e.conversation = any(:conversations)
               and not exists (select from conversations.moved_entry m
                                where m.entry = e.id and m.into_conversation <> all(:conversations))
            union
            select m.entry from conversations.moved_entry m where m.into_conversation = any(:conversations)
            union
            select e.id from conversations.entry e where e.author_kind = 'customer' and e.author = any(:customers)
            """;

    private final JdbcClient db;

    SaidWords(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<ConversationId> of(Collection<CustomerId> customers) {
        return db.sql("select id from conversations.conversation where customer = any(:customers) order by number")
                .param("customers", CustomerId.values(customers))
                .query((row, _) -> new ConversationId(Column.id(row, "id")))
                .list();
    }

    UUID[] conversations(Person person) {
        return of(person.all()).stream().map(ConversationId::value).toArray(UUID[]::new);
    }

    UUID[] entries(Person person, UUID[] conversations) {
        return entries(conversations, CustomerId.values(person.all()));
    }

    /** What is read in the conversations, whoever said it. */
    UUID[] entries(UUID[] conversations) {
        return entries(conversations, new UUID[0]);
    }

    private UUID[] entries(UUID[] conversations, UUID[] customers) {
        return db.sql(THEIRS)
                .param("conversations", conversations)
                .param("customers", customers)
                .query((row, _) -> Column.id(row, "id"))
                .list()
                .toArray(UUID[]::new);
    }

    List<Map<String, Object>> conversationRows(UUID[] conversations) {
        return rows("""
                select c.number, c.channel, c.subject, c.language, c.opened_at, c.queue, c.status, c.tags, s.fields
                  from conversations.conversation c
                       left join conversations.field_sheet s on s.conversation = c.id
                 where c.id = any(:ids)
                 order by c.number
                """, conversations, true);
    }

    /** Everything that was said and noted, with the text as it came. */
    List<Map<String, Object>> entryRows(UUID[] entries, boolean colleagues) {
        return rows("""
                select c.number, e.at, e.kind, e.author_kind,
                       case when e.author_kind <> 'person' or :colleagues then e.author_name end as author_name,
                       e.language, e.text, e.event, e.attachments
                  from conversations.entry e
                       join conversations.conversation c on c.id = e.conversation
                 where e.id = any(:ids) and (e.event is null or e.text <> '')
                 order by c.number, e.at, e.ordinal
                """, entries, colleagues);
    }

    List<Map<String, Object>> promiseRows(UUID[] conversations) {
        return rows("""
                select c.number, p.text, p.made_at, p.first_due_at, p.due_at, p.state, p.settled_at
                  from conversations.promise p join conversations.conversation c on c.id = p.conversation
                 where p.conversation = any(:ids)
                 order by c.number, p.made_at
                """, conversations, true);
    }

    /** Other customers who wrote in the conversations. */
    List<Map<String, Object>> thirdPersons(Person person, UUID[] conversations) {
        return db.sql("""
                select to_jsonb(found)::text
                  from (select distinct e.author_name as name, c.number
                          from conversations.entry e join conversations.conversation c on c.id = e.conversation
                         where e.conversation = any(:ids) and e.author_kind = 'customer'
                           and (e.author is null or e.author <> all(:customers)) and e.author_name <> ''
                         order by e.author_name, c.number) found
                """)
                .param("ids", conversations)
                .param("customers", CustomerId.values(person.all()))
                .query((row, _) -> map(row.getString(1)))
                .list();
    }

    record File(String sha256, String name) {}

    List<File> files(UUID[] entries) {
        return db.sql("""
                select distinct file ->> 'sha256' as sha256, file ->> 'name' as name
                  from conversations.entry e, jsonb_array_elements(e.attachments) file
                 where e.id = any(:entries)
                """)
                .param("entries", entries)
                .query((row, _) -> new File(row.getString("sha256"), row.getString("name")))
                .list();
    }

    void takeFiles(UUID[] conversations, UUID[] entries, UUID reference) {
        db.sql("select conversations.erase_files(:entries, :reference)")
                .param("entries", entries)
                .param("reference", reference)
                .query((row, _) -> row.getInt(1))
                .single();
        on(
                conversations,
                "update conversations.conversation set has_attachment = false, version = version + 1 where id = any(:ids)",
                "");
        gather(conversations);
    }

    /** Through the one door that the table has; search forgets the words in the same transaction. */
    int empty(UUID[] entries, Erasing erasing) {
        List<UUID> shown = db.sql("""
                select distinct conversations.survivor(coalesce(m.into_conversation, e.conversation)) as id
                  from conversations.entry e left join conversations.moved_entry m on m.entry = e.id
                 where e.id = any(:entries)
                """)
                .param("entries", entries)
                .query((row, _) -> Column.id(row, "id"))
                .list();
        String[] words = wordsOf(entries);
        int emptied = db.sql("select conversations.erase_words(:entries, :pseudonym, :reference)")
                .param("entries", entries)
                .param("pseudonym", erasing.pseudonym())
                .param("reference", erasing.id())
                .query((row, _) -> row.getInt(1))
                .single();
        db.sql("""
                update conversations.conversation c set excerpt = '', version = version + 1
                 where c.last_entry = any(:entries)
                   and (c.id = any(:shown) or c.id in (select e.conversation from conversations.entry e where e.id = any(:entries)))
                """)
                .param("entries", entries)
                .param("shown", shown.toArray(UUID[]::new))
                .update();
        db.sql("update conversations.delivery set remark = '' where entry = any(:entries)")
                .param("entries", entries)
                .update();
        db.sql("update conversations.commitment set words = '…' where entry = any(:entries)")
                .param("entries", entries)
                .update();
        gather(shown.toArray(UUID[]::new));
        forgetWords(words);
        return emptied;
    }

    /** Those that are not learned yet never will be. */
    private String[] wordsOf(UUID[] entries) {
        db.sql("delete from conversations.unlearned where entry = any(:entries)")
                .param("entries", entries)
                .update();
        return db.sql(
                        "select tsvector_to_array(conversations.all_words(e.words)) as words from conversations.entry e where e.id = any(:entries)")
                .param("entries", entries)
                .query((row, _) -> (String[]) row.getArray("words").getArray())
                .single();
    }

    /** The list of all words keeps those that others said too. */
    private void forgetWords(String[] words) {
        db.sql("select conversations.forget_words(:words)")
                .param("words", words)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private void gather(UUID[] shown) {
        db.sql("select count(conversations.gather_said(id)) from unnest(cast(:shown as uuid[])) id")
                .param("shown", shown)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    int rename(UUID[] conversations, String pseudonym) {
        return on(conversations, """
                update conversations.conversation
                   set subject = :pseudonym, excerpt = '', external_id = null, has_attachment = false,
                       words_gone_at = greatest(now(), last_entry_at), version = version + 1
                 where id = any(:ids)
                """, pseudonym);
    }

    /** What somebody began to write, or sent seconds ago. */
    int forgetDrafts(UUID[] conversations) {
        return on(conversations, "delete from conversations.draft where conversation = any(:ids)", "")
                + on(conversations, "delete from conversations.outgoing where conversation = any(:ids)", "")
                + on(conversations, "delete from conversations.shared_draft where conversation = any(:ids)", "");
    }

    /** Who got copies of what was answered there. */
    void forgetCopyReaders(UUID[] conversations) {
        on(conversations, "delete from conversations.copy_reader where conversation = any(:ids)", "");
        on(conversations, """
                delete from conversations.entry_copy
                 where entry in (select e.id from conversations.entry e where e.conversation = any(:ids))
                """, "");
    }

    /** Wherever else these addresses got a copy. */
    void forgetCopiesTo(Collection<String> emails) {
        db.sql("delete from conversations.copy_reader where address = any(:emails)")
                .param("emails", Column.of(emails))
                .update();
        db.sql("delete from conversations.entry_copy where address = any(:emails)")
                .param("emails", Column.of(emails))
                .update();
    }

    /** Promises, requests for information and reminders stay with their times, without their words. */
    void forgetRemarks(UUID[] conversations, String pseudonym) {
        on(conversations, """
                update conversations.promise
                   set text = '…', settled_reason = case settled_reason when '' then '' else '…' end
                 where conversation = any(:ids)
                """, "");
        on(conversations, """
                update conversations.promise_move set reason = '…'
                 where promise in (select p.id from conversations.promise p where p.conversation = any(:ids))
                """, "");
        on(conversations, """
                update conversations.disclosure
                   set asked = '…', requested_by_name = :pseudonym, pause_reason = left(pause_reason, 0) || '…',
                       basis = left(basis, 0) || '…', ethics = left(ethics, 0) || '…', evidence = left(evidence, 0) || '…',
                       delegate_name = left(delegate_name, 0) || '…', delegate_scope = left(delegate_scope, 0) || '…',
                       authorised_remark = left(authorised_remark, 0) || '…', told = left(told, 0) || '…'
                 where conversation = any(:ids)
                """, pseudonym);
        on(conversations, """
                update conversations.disclosure_link set address = '…'
                 where disclosure in (select d.id from conversations.disclosure d where d.conversation = any(:ids))
                """, "");
        on(conversations, "update conversations.reminder set about = '' where conversation = any(:ids)", "");
    }

    /** Fields that are chosen from a list or answered by yes and no are counted; what was typed goes. */
    void forgetTypedFields(UUID[] conversations) {
        on(conversations, """
                update conversations.field_sheet s
                   set fields = coalesce((select jsonb_object_agg(given.key, given.value)
                                            from jsonb_each(s.fields) as given
                                                 join conversations.field f on f.key = given.key
                                           where f.kind in ('choice', 'tree', 'yes-no')), '{}'),
                       version = s.version + 1
                 where s.conversation = any(:ids)
                """, "");
        on(conversations, """
                update conversations.bulk_item
                   set before = before - 'fields', after = after - 'fields'
                 where conversation = any(:ids) and (before -> 'fields' <> '{}' or after -> 'fields' <> '{}')
                """, "");
    }

    private int on(UUID[] conversations, String sql, String pseudonym) {
        var statement = db.sql(sql).param("ids", conversations);
        return (sql.contains(":pseudonym") ? statement.param("pseudonym", pseudonym) : statement).update();
    }

    private List<Map<String, Object>> rows(String sql, UUID[] ids, boolean colleagues) {
        var statement =
                db.sql("select to_jsonb(found)::text from (" + sql + ") found").param("ids", ids);
        return (sql.contains(":colleagues") ? statement.param("colleagues", colleagues) : statement)
                .query((row, _) -> map(row.getString(1)))
                .list();
    }

    private static Map<String, Object> map(String json) {
        return Recordset.read(json, new TypeReference<>() {});
    }
}
