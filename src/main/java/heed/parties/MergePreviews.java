package heed.parties;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what is kept under records of customers. */
@Repository
class MergePreviews {

    private final JdbcClient db;

    MergePreviews(JdbcClient db) {
        this.db = db;
    }

    MergePreview.Counts counts(Collection<CustomerId> all) {
        return db.sql("""
                select (select count(*) from parties.note x where x.customer = any(:all)) as notes,
                       (select count(*) from parties.known_fact x where x.customer = any(:all)) as facts,
                       (select count(*) from parties.customer_order x where x.customer = any(:all)) as orders,
                       (select count(*) from parties.consent_act x where x.customer = any(:all)) as consents,
                       (select count(*) from parties.contact_limit x
                         where x.customer = any(:all) and x.lifted_at is null) as limits,
                       (select count(*) from parties.membership x where x.customer = any(:all)) as memberships,
                       (select count(*) from parties.watch x where x.watched = any(:all)) as watchers
                """)
                .param("all", CustomerId.values(all))
                .query((row, _) -> new MergePreview.Counts(
                        row.getLong("notes"),
                        row.getLong("facts"),
                        row.getLong("orders"),
                        row.getLong("consents"),
                        row.getLong("limits"),
                        row.getLong("memberships"),
                        row.getLong("watchers")))
                .single();
    }

    /** The latest word of both on each purpose, which is what stands afterwards. */
    List<MergePreview.Consent> consents(Collection<CustomerId> leaving, Collection<CustomerId> staying) {
        return db.sql("""
                with said as (
                    select distinct on (each.purpose, each.leaves) each.purpose, each.given, each.at, each.id
                      from (select a.purpose, a.given, a.at, a.id, a.customer = any(:leaving) as leaves
                              from parties.consent_act a
                             where a.customer = any(:leaving) or a.customer = any(:staying)) each
                     order by each.purpose, each.leaves, each.at desc, each.id desc
                )
                select purpose, (array_agg(given order by at desc, id desc))[1] as given,
                       count(distinct given) > 1 as differs
                  from said group by purpose order by purpose
                """)
                .param("leaving", CustomerId.values(leaving))
                .param("staying", CustomerId.values(staying))
                .query((row, _) -> new MergePreview.Consent(
                        row.getString("purpose"), row.getBoolean("given"), row.getBoolean("differs")))
                .list();
    }
}
