package heed.parties;

import heed.platform.Column;
import heed.platform.Remembering;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of customers with their addresses and numbers. */
@Repository
class Customers {

    private static final String SELECT = """
            select c.id, c.name, c.organisation, c.language, c.zone, c.preferred_channel, c.known_since, c.merged_into, c.version,
                   array(select p.value from parties.contact_point p
                          where p.customer = c.id and p.kind = 'email' order by p.rank, p.value) as emails,
                   array(select p.value from parties.contact_point p
                          where p.customer = c.id and p.kind = 'phone' order by p.rank, p.value) as phones
              from parties.customer c
            """;

    private final JdbcClient db;
    private final Remembering remembering;

    Customers(JdbcClient db, Remembering remembering) {
        this.db = db;
        this.remembering = remembering;
    }

    Optional<Customer> find(CustomerId id) {
        return db.sql(SELECT + " where c.id = :id")
                .param("id", id.value())
                .query((row, _) -> toCustomer(row))
                .optional();
    }

    /** Both, locked in the order of their ids, so that two merges cannot wait for each other. */
    List<Customer> lock(Collection<CustomerId> ids) {
        return db.sql(SELECT + " where c.id = any(:ids) order by c.id for update of c")
                .param("ids", CustomerId.values(ids))
                .query((row, _) -> toCustomer(row))
                .list();
    }

    /** @param kind {@code email} or {@code phone} */
    Optional<Customer> findBy(String kind, String value) {
        return db.sql(SELECT + """
                 where c.id = (select p.customer from parties.contact_point p where p.kind = :kind and p.value = :value)
                """)
                .param("kind", kind)
                .param("value", value)
                .query((row, _) -> toCustomer(row))
                .optional();
    }

    /** Who uses each of these addresses. */
    Map<String, CustomerId> findByEmails(Collection<String> addresses) {
        var known = new HashMap<String, CustomerId>();
        db.sql(
                        "select p.value, p.customer from parties.contact_point p where p.kind = 'email' and p.value = any(:addresses)")
                .param("addresses", Column.of(addresses))
                .query(row -> {
                    known.put(row.getString("value"), new CustomerId(Column.id(row, "customer")));
                });
        return known;
    }

    /** Those of the ids themselves, with the survivor in place of a merged one. */
    List<Survivor> survivors(Collection<CustomerId> ids) {
        return remembering.whileReading(new SurvivorsOf(Set.copyOf(ids)), () -> {
            List<Customer> found = all(ids);
            List<CustomerId> merged = found.stream()
                    .filter(each -> each.mergedInto() != null)
                    .map(Customer::id)
                    .toList();
            Stream<Survivor> themselves =
                    found.stream().filter(each -> each.mergedInto() == null).map(each -> new Survivor(each.id(), each));
            return Stream.concat(themselves, merged.isEmpty() ? Stream.empty() : followed(merged).stream())
                    .toList();
        });
    }

    private List<Customer> all(Collection<CustomerId> ids) {
        return db.sql(SELECT + " where c.id = any(" + Column.UNSEEN_IDS + ")")
                .param("ids", CustomerId.values(ids))
                .query((row, _) -> toCustomer(row))
                .list();
    }

    private List<Survivor> followed(Collection<CustomerId> merged) {
        return db.sql("""
                with recursive chain (asked, id, merged_into) as (
                    select c.id, c.id, c.merged_into from parties.customer c where c.id = any(:ids)
                    union all
                    select chain.asked, c.id, c.merged_into
                      from chain join parties.customer c on c.id = chain.merged_into
                )
                select chain.asked, found.*
                  from chain join lateral (%s where c.id = chain.id) found on true
                 where chain.merged_into is null
                """.formatted(SELECT))
                .param("ids", CustomerId.values(merged))
                .query((row, _) -> new Survivor(new CustomerId(Column.id(row, "asked")), toCustomer(row)))
                .list();
    }

    private record SurvivorsOf(Set<CustomerId> ids) {}

    record Survivor(CustomerId asked, Customer customer) {}

    /** The customers and all who were merged into them, at any remove. */
    List<CustomerId> withMerged(Collection<CustomerId> ids) {
        return db.sql("""
                with recursive merged (id) as (
                    select c.id from parties.customer c where c.id = any(%s)
                    union
                    select c.id from parties.customer c join merged on c.merged_into = merged.id
                )
                select id from merged
                """.formatted(Column.UNSEEN_IDS))
                .param("ids", CustomerId.values(ids))
                .query((row, _) -> new CustomerId(Column.id(row, "id")))
                .list();
    }

    /** Those after the cursor, by name; words are looked for in names, addresses and numbers. */
    List<Customer> page(String words, @Nullable String afterName, @Nullable UUID afterId, int limit) {
        return db.sql(SELECT + """
                 where c.merged_into is null
                   and (:words = ''
                        or parties.letters(c.name || ' ' || c.organisation) like parties.part(:words)
                        or c.id in (select p.customer from parties.contact_point p where parties.letters(p.value) like parties.part(:words)))
                   and (cast(:afterName as text) is null
                        or (lower(c.name), c.id) > (lower(cast(:afterName as text)), cast(:afterId as uuid)))
                 order by lower(c.name), c.id
                 limit :limit
                """)
                .param("words", words.strip())
                .param("afterName", afterName)
                .param("afterId", afterId)
                .param("limit", limit)
                .query((row, _) -> toCustomer(row))
                .list();
    }

    /** Each half stops by itself, so that a part of everybody's address does not read them all. */
    List<CustomerId> matching(String words, int most) {
        return db.sql("""
                (select c.id from parties.customer c where parties.letters(c.name || ' ' || c.organisation) like parties.part(:words) limit :most)
                union
                (select p.customer from parties.contact_point p where parties.letters(p.value) like parties.part(:words) limit :most)
                """)
                .param("words", words.strip())
                .param("most", most)
                .query((row, _) -> new CustomerId(Column.id(row, "id")))
                .list();
    }

    /** Those of the ids who themselves, or who with the one they were merged into, have the words in name, address or number. */
    List<CustomerId> matchingAmong(Collection<CustomerId> ids, String words) {
        return db.sql("""
                with recursive chain (asked, id) as (
                    select asked, asked from unnest(:ids) asked
                    union
                    select chain.asked, c.merged_into
                      from chain join parties.customer c on c.id = chain.id
                     where c.merged_into is not null
                )
                select distinct chain.asked
                  from chain join parties.customer c on c.id = chain.id
                 where parties.letters(c.name || ' ' || c.organisation) like parties.part(:words)
                    or exists (select from parties.contact_point p where p.customer = c.id and parties.letters(p.value) like parties.part(:words))
                """)
                .param("ids", CustomerId.values(ids))
                .param("words", words.strip())
                .query((row, _) -> new CustomerId(Column.id(row, "asked")))
                .list();
    }

    /** Whether one of them, or the one into whom they were merged, was erased. */
    boolean erased(Collection<CustomerId> ids) {
        return db.sql("""
                select exists (select from parties.customer c
                                where c.id = any(:ids)
                                  and (c.erased_at is not null
                                       or exists (select from parties.customer s
                                                   where s.id = c.merged_into and s.erased_at is not null)))
                """)
                .param("ids", CustomerId.values(ids))
                .query(Boolean.class)
                .single();
    }

    void add(Customer customer) {
        db.sql("""
                insert into parties.customer (id, name, organisation, language, zone, preferred_channel, known_since)
                values (:id, :name, :organisation, :language, :zone, :channel, :knownSince)
                """)
                .param("id", customer.id().value())
                .param("name", customer.name())
                .param("organisation", customer.organisation())
                .param("language", customer.language())
                .param("zone", customer.zone())
                .param("channel", customer.preferredChannel())
                .param("knownSince", Column.of(customer.knownSince()))
                .update();
    }

    /** For one whose only address turned out to be somebody's already. */
    void remove(CustomerId id) {
        db.sql("delete from parties.customer where id = :id")
                .param("id", id.value())
                .update();
    }

    void save(Customer customer) {
        db.sql("""
                update parties.customer
                   set name = :name, organisation = :organisation, language = :language, zone = :zone, preferred_channel = :channel,
                       merged_into = :mergedInto, version = version + 1
                 where id = :id
                """)
                .param("name", customer.name())
                .param("organisation", customer.organisation())
                .param("language", customer.language())
                .param("zone", customer.zone())
                .param("channel", customer.preferredChannel())
                .param(
                        "mergedInto",
                        customer.mergedInto() == null
                                ? null
                                : customer.mergedInto().value())
                .param("id", customer.id().value())
                .update();
    }

    private static Customer toCustomer(ResultSet row) throws SQLException {
        UUID mergedInto = row.getObject("merged_into", UUID.class);
        return new Customer(
                new CustomerId(Column.id(row, "id")),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("language"),
                row.getString("zone"),
                row.getString("preferred_channel"),
                Column.texts(row, "emails"),
                Column.texts(row, "phones"),
                Column.instant(row, "known_since"),
                mergedInto == null ? null : new CustomerId(mergedInto),
                row.getInt("version"));
    }
}
