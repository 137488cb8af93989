package heed.parties.privacy;

import heed.parties.CustomerId;
import heed.parties.PersonalTraces.Person;
import heed.platform.Column;
import heed.platform.Recordset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The rows of erasures, and of what each module has done for them. */
@Repository
class Erasures {

    private static final String SELECT = """
            select e.id, e.customer, e.pseudonym, e.reason, e.requested_at, e.requested_by, e.requested_by_name, e.approved_at,
                   e.approved_by_name, e.due_at, e.begun_at, e.ended_at, e.ending, e.ended_by_name, e.from_ledger,
                   exists (select from parties.legal_hold h
                            where h.lifted_at is null
                              and h.customer in (with recursive merged (id) as (
                                                     select e.customer
                                                     union
                                                     select c.id from parties.customer c join merged on c.merged_into = merged.id)
                                                 select id from merged)) as held
              from parties.erasure e
            """;

    private final JdbcClient db;

    Erasures(JdbcClient db) {
        this.db = db;
    }

    void add(Erasure erasure) {
        db.sql("""
                insert into parties.erasure (id, customer, pseudonym, reason, requested_at, requested_by, requested_by_name)
                values (:id, :customer, :pseudonym, :reason, :at, :by, :byName)
                """)
                .param("id", erasure.id())
                .param("customer", erasure.customer().value())
                .param("pseudonym", erasure.pseudonym())
                .param("reason", erasure.reason())
                .param("at", Column.of(erasure.requestedAt()))
                .param("by", erasure.requestedBy())
                .param("byName", erasure.requestedByName())
                .update();
    }

    /** One that the database has forgotten; where it is asked for already, it is that one. Released where nobody has to decide it. */
    void repeat(UUID id, CustomerId customer, String pseudonym, @Nullable Instant released, Instant now) {
        db.sql("""
                insert into parties.erasure
                       (id, customer, pseudonym, reason, requested_at, requested_by_name, approved_at, due_at, from_ledger)
                values (:id, :customer, :pseudonym, '…', :now, 'Heed', :released, :released, true)
                    on conflict (customer) where ended_at is null
                    do update set from_ledger = true,
                                  approved_at = coalesce(erasure.approved_at, excluded.approved_at),
                                  due_at = case when excluded.due_at < erasure.due_at and erasure.begun_at is null
                                                then excluded.due_at else coalesce(erasure.due_at, excluded.due_at) end
                """)
                .param("id", id)
                .param("customer", customer.value())
                .param("pseudonym", pseudonym)
                .param("released", released == null ? null : Column.of(released))
                .param("now", Column.of(now))
                .update();
    }

    Optional<Erasure> find(UUID id) {
        return db.sql(SELECT + " where e.id = :id")
                .param("id", id)
                .query((row, _) -> erasure(row))
                .optional();
    }

    Optional<Erasure> lock(UUID id) {
        return db.sql(SELECT + " where e.id = :id for update of e")
                .param("id", id)
                .query((row, _) -> erasure(row))
                .optional();
    }

    Optional<Erasure> latestOf(CustomerId customer) {
        return db.sql(SELECT + " where e.customer = :customer order by e.requested_at desc, e.id desc limit 1")
                .param("customer", customer.value())
                .query((row, _) -> erasure(row))
                .optional();
    }

    /** Those before this one, the latest first; from the beginning where the id is the highest there is. */
    List<Erasure> before(Instant at, UUID id, int most) {
        return db.sql(SELECT + """
                 where (e.requested_at, e.id) < (:at, :id) order by e.requested_at desc, e.id desc limit :most
                """)
                .param("at", Column.of(at))
                .param("id", id)
                .param("most", most)
                .query((row, _) -> erasure(row))
                .list();
    }

    void approve(UUID id, UUID by, String byName, Instant at, Duration waiting) {
        db.sql("""
                update parties.erasure set approved_at = :at, approved_by = :by, approved_by_name = :byName, due_at = :due
                 where id = :id
                """)
                .param("id", id)
                .param("at", Column.of(at))
                .param("by", by)
                .param("byName", byName)
                .param("due", Column.of(at.plus(waiting)))
                .update();
    }

    void end(UUID id, String ending, String byName, Instant at) {
        db.sql("""
                update parties.erasure
                   set ended_at = :at, ending = :ending, ended_by_name = :byName, emails = '{}', phones = '{}'
                 where id = :id
                """)
                .param("id", id)
                .param("ending", ending)
                .param("byName", byName)
                .param("at", Column.of(at))
                .update();
    }

    List<UUID> due(Instant now) {
        return db.sql("""
                select id from parties.erasure where ended_at is null and due_at <= :now order by due_at limit 100
                """)
                .param("now", Column.of(now))
                .query((row, _) -> Column.id(row, "id"))
                .list();
    }

    /** Keeps the addresses for as long as the work goes on; they are the first that the customer loses. */
    void begin(UUID id, Person person, Instant now) {
        db.sql("""
                update parties.erasure set begun_at = :now, emails = :emails, phones = :phones
                 where id = :id and begun_at is null
                """)
                .param("id", id)
                .param("now", Column.of(now))
                .param("emails", Column.of(person.emails()))
                .param("phones", Column.of(person.phones()))
                .update();
    }

    /** The addresses that were kept when the work began. */
    Reached reached(UUID id) {
        return db.sql("select emails, phones from parties.erasure where id = :id")
                .param("id", id)
                .query((row, _) -> new Reached(Column.texts(row, "emails"), Column.texts(row, "phones")))
                .single();
    }

    record Reached(List<String> emails, List<String> phones) {}

    boolean hasStep(UUID id, String module) {
        return db.sql("select 1 from parties.erasure_step where erasure = :id and module = :module")
                .param("id", id)
                .param("module", module)
                .query((row, _) -> row.getInt(1))
                .optional()
                .isPresent();
    }

    void step(UUID id, String module, Map<String, Integer> counts, Instant now) {
        db.sql("""
                insert into parties.erasure_step (erasure, module, done_at, counts)
                values (:id, :module, :now, cast(:counts as jsonb))
                """)
                .param("id", id)
                .param("module", module)
                .param("now", Column.of(now))
                .param("counts", Recordset.json(counts))
                .update();
    }

    /** What was erased, over all modules. */
    Map<String, Integer> counts(UUID id) {
        var counts = new TreeMap<String, Integer>();
        db.sql("select counts from parties.erasure_step where erasure = :id")
                .param("id", id)
                .query((row, _) ->
                        Recordset.read(row.getString("counts"), new TypeReference<Map<String, Integer>>() {}))
                .list()
                .forEach(each -> each.forEach((what, n) -> counts.merge(what, n, Integer::sum)));
        return counts;
    }

    private static Erasure erasure(ResultSet row) throws SQLException {
        return new Erasure(
                Column.id(row, "id"),
                new CustomerId(Column.id(row, "customer")),
                row.getString("pseudonym"),
                row.getString("reason"),
                Column.instant(row, "requested_at"),
                Column.idOrNull(row, "requested_by"),
                row.getString("requested_by_name"),
                Column.instantOrNull(row, "approved_at"),
                row.getString("approved_by_name"),
                Column.instantOrNull(row, "due_at"),
                Column.instantOrNull(row, "begun_at"),
                Column.instantOrNull(row, "ended_at"),
                row.getString("ending"),
                row.getString("ended_by_name"),
                row.getBoolean("from_ledger"),
                row.getBoolean("held"));
    }
}
