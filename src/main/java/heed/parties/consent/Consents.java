package heed.parties.consent;

import heed.identity.Actor;
import heed.parties.CustomerId;
import heed.platform.Column;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what customers agreed to and took back, each kept under the record of the customer it was written for. */
@Repository
class Consents {

    private final JdbcClient db;

    Consents(JdbcClient db) {
        this.db = db;
    }

    /** The latest first. */
    List<ConsentAct> of(Collection<CustomerId> customers) {
        return db.sql("""
                select a.id, a.customer, a.purpose, a.version, a.given, a.at, a.how, a.recorded_by_name
                  from parties.consent_act a
                 where a.customer = any(:customers)
                 order by a.at desc, a.id desc
                 limit 200
                """)
                .param("customers", CustomerId.values(customers))
                .query((row, _) -> new ConsentAct(
                        Column.id(row, "id"),
                        new CustomerId(Column.id(row, "customer")),
                        row.getString("purpose"),
                        row.getInt("version"),
                        row.getBoolean("given"),
                        Column.instant(row, "at"),
                        row.getString("how"),
                        row.getString("recorded_by_name")))
                .list();
    }

    void add(Actor actor, ConsentAct act, Instant now) {
        db.sql("""
                insert into parties.consent_act (id, customer, purpose, version, given, at, how, recorded_at, recorded_by, recorded_by_name)
                values (:id, :customer, :purpose, :version, :given, :at, :how, :now, :by, :byName)
                """)
                .param("id", act.id())
                .param("customer", act.customer().value())
                .param("purpose", act.purpose())
                .param("version", act.version())
                .param("given", act.given())
                .param("at", Column.of(act.at()))
                .param("how", act.how())
                .param("now", Column.of(now))
                .param("by", actor.staff())
                .param("byName", act.recordedBy())
                .update();
    }

    /** Those who may be written to for a purpose: every record of one customer counts, whichever of them is asked about. */
    List<CustomerId> permitted(Collection<CustomerId> customers, String purpose) {
        return db.sql("""
                with recursive up (asked, id, merged_into) as (
                    select c.id, c.id, c.merged_into from parties.customer c where c.id = any(:customers)
                    union all
                    select up.asked, c.id, c.merged_into from up join parties.customer c on c.id = up.merged_into
                ),
                family (asked, id) as (
                    select up.asked, up.id from up where up.merged_into is null
                    union
                    select family.asked, c.id from family join parties.customer c on c.merged_into = family.id
                )
                select asked.id
                  from (select distinct up.asked as id from up) asked
                  join parties.consent_purpose p on p.key = :purpose and p.retired_at is null
                 where not exists (select from parties.contact_limit l join family f on f.id = l.customer
                                    where f.asked = asked.id and l.lifted_at is null
                                      and (l.kind = 'restriction' or l.purpose is null or l.purpose = p.key))
                   and coalesce((select a.given from parties.consent_act a join family f on f.id = a.customer
                                  where f.asked = asked.id and a.purpose = p.key
                                  order by a.at desc, a.id desc limit 1), p.basis = 'interest')
                """)
                .param("customers", CustomerId.values(customers))
                .param("purpose", purpose)
                .query((row, _) -> new CustomerId(Column.id(row, "id")))
                .list();
    }
}
