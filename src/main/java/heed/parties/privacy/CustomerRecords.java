package heed.parties.privacy;

import heed.parties.CustomerId;
import heed.parties.PersonalTraces.Person;
import heed.platform.Recordset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Everything that the module of customers keeps about one: read out row by row, and emptied. */
@Repository
class CustomerRecords {

    /** What is read out, each under the name of its file. Colleagues are named where it is wanted. */
    private static final Map<String, String> TABLES = tables();

    private final JdbcClient db;

    CustomerRecords(JdbcClient db) {
        this.db = db;
    }

    private static Map<String, String> tables() {
        var tables = new LinkedHashMap<String, String>();
        tables.put("customer", """
                select id, name, organisation, language, zone, preferred_channel, known_since, merged_into
                  from parties.customer where id = any(:all) order by id
                """);
        tables.put("addresses", """
                select kind, value, since from parties.contact_point where customer = any(:all) order by kind, rank, value
                """);
        tables.put("notes", """
                select text, written_at, case when :colleagues then author_name end as author_name, edited_at
                  from parties.note where customer = any(:all) order by written_at, id
                """);
        tables.put("facts", """
                select name, value, source, known_on, written_at from parties.known_fact where customer = any(:all) order by name, id
                """);
        tables.put("tags", "select distinct tag from parties.customer_tag where customer = any(:all) order by tag");
        tables.put("orders", """
                select external_id, placed_at, promised_for, delivered_at, status, amount, currency
                  from parties.customer_order where customer = any(:all) order by placed_at, id
                """);
        tables.put("consents", """
                select a.purpose, a.version, a.given, a.at, a.how, t.language, t.text
                  from parties.consent_act a
                       left join parties.consent_text t on t.purpose = a.purpose and t.version = a.version
                 where a.customer = any(:all) order by a.at, a.id, t.language
                """);
        tables.put("contact-limits", """
                select kind, purpose, reason, since, lifted_at from parties.contact_limit where customer = any(:all) order by since, id
                """);
        tables.put("organisations", """
                select o.name, m.role, m.since
                  from parties.membership m join parties.organisation o on o.id = m.organisation
                 where m.customer = any(:all) order by o.name
                """);
        return tables;
    }

    static Collection<String> names() {
        return TABLES.keySet();
    }

    List<Map<String, Object>> rows(String table, Person person, boolean colleagues) {
        return db.sql("select to_jsonb(found)::text from (" + TABLES.get(table) + ") found")
                .param("all", CustomerId.values(person.all()))
                .param("colleagues", colleagues)
                .query((row, _) -> Recordset.read(row.getString(1), new TypeReference<Map<String, Object>>() {}))
                .list();
    }

    /** The names of others who follow this customer's conversations, or whose they follow. */
    List<String> circle(Person person) {
        return db.sql("""
                select distinct c.name
                  from parties.watch w
                       join parties.customer c on c.id in (w.watcher, w.watched) and c.id <> all(:all)
                 where (w.watcher = any(:all) or w.watched = any(:all)) and c.name <> ''
                 order by c.name
                """)
                .param("all", CustomerId.values(person.all()))
                .query((row, _) -> row.getString("name"))
                .list();
    }

    /** Leaves the record with its pseudonym, since figures and conversations name its id. */
    int rename(Person person, String pseudonym) {
        db.sql("""
                update parties.merge set emails = '{}', phones = '{}'
                 where merged = any(:all) or into_customer = any(:all)
                """).param("all", CustomerId.values(person.all())).update();
        return db.sql("""
                update parties.customer
                   set name = :pseudonym, organisation = '', language = null, zone = null, preferred_channel = null,
                       erased_at = now(), version = version + 1
                 where id = any(:all)
                """)
                .param("pseudonym", pseudonym)
                .param("all", CustomerId.values(person.all()))
                .update();
    }

    int forgetAddresses(Person person) {
        return forget(person, "delete from parties.contact_point where customer = any(:all)");
    }

    int forgetNotes(Person person) {
        return forget(person, "delete from parties.note where customer = any(:all)")
                + forget(person, "delete from parties.known_fact where customer = any(:all)")
                + forget(person, "delete from parties.customer_tag where customer = any(:all)");
    }

    /** Orders stay as numbers: when they were placed and whether they came in time is counted. */
    int forgetOrders(Person person) {
        return forget(
                person, "update parties.customer_order set external_id = 'erased:' || id where customer = any(:all)");
    }

    int forgetTies(Person person) {
        return forget(person, "delete from parties.membership where customer = any(:all)")
                + forget(person, "delete from parties.watch where watcher = any(:all) or watched = any(:all)")
                + forget(person, "delete from parties.told_apart where one = any(:all) or other = any(:all)");
    }

    /** That something was agreed to, and when, has to be shown for longer than who it was; what was written about it goes. */
    int forgetWordsOfConsent(Person person) {
        return forget(person, "update parties.consent_act set how = '…' where customer = any(:all)")
                + forget(person, "update parties.contact_limit set reason = '…' where customer = any(:all)");
    }

    private int forget(Person person, String sql) {
        return db.sql(sql).param("all", CustomerId.values(person.all())).update();
    }
}
