package heed.parties.duplicates;

import heed.identity.Actor;
import heed.parties.CustomerId;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of customers, looked through for those who may be one, and the rows of those who were told apart. */
@Repository
class Likenesses {

    /** Those who are like the customer in {@code asked}: each half an index, three of a kind at most. */
    private static final String LIKE = """
            select asked.id as one, found.id as other, min(found.reason) as reason
              from asked join parties.customer me on me.id = asked.id,
              lateral (
                (select c.id, 'name' as reason from parties.customer c
                  where me.name <> '' and c.merged_into is null and c.name <> '' and c.id <> me.id
                    and parties.letters(c.name || ' ' || c.organisation) = parties.letters(me.name || ' ' || me.organisation)
                  limit 3)
                union all
                (select other.customer, 'phone' from parties.contact_point mine
                   join parties.contact_point other
                     on right(other.value, 9) = right(mine.value, 9) and other.kind = 'phone' and other.customer <> me.id
                  where mine.customer = me.id and mine.kind = 'phone' limit 3)
                union all
                (select other.customer, 'email' from parties.contact_point mine
                   join parties.contact_point other
                     on regexp_replace(other.value, '\\+[^@]*@', '@') = regexp_replace(mine.value, '\\+[^@]*@', '@')
                    and other.kind = 'email' and other.customer <> me.id
                  where mine.customer = me.id and mine.kind = 'email' limit 3)) found
             where not exists (select from parties.told_apart t
                                where t.one = least(asked.id, found.id) and t.other = greatest(asked.id, found.id))
            """;

    private final JdbcClient db;

    Likenesses(JdbcClient db) {
        this.db = db;
    }

    List<Likeness> of(CustomerId customer) {
        return db.sql("with asked (id) as (select cast(:id as uuid))" + LIKE + " group by asked.id, found.id")
                .param("id", customer.value())
                .query((row, _) -> toLikeness(row))
                .list();
    }

    /** The last of so many customers behind this one; empty where the list ends before. */
    Optional<UUID> endOf(@Nullable UUID after, int customers) {
        return db.sql("""
                select c.id from parties.customer c
                 where c.merged_into is null and (cast(:after as uuid) is null or c.id > cast(:after as uuid))
                 order by c.id offset :skipped limit 1
                """)
                .param("after", after)
                .param("skipped", customers - 1)
                .query((row, _) -> Column.id(row, "id"))
                .optional();
    }

    /** Each pair once, by the smaller id, among the customers behind the one and up to the other. */
    List<Likeness> among(@Nullable UUID after, @Nullable UUID end) {
        return db.sql("""
                with asked (id) as (
                    select c.id from parties.customer c
                     where c.merged_into is null
                       and (cast(:after as uuid) is null or c.id > cast(:after as uuid))
                       and (cast(:end as uuid) is null or c.id <= cast(:end as uuid)))
                """ + LIKE + " and found.id > asked.id group by asked.id, found.id order by asked.id, found.id")
                .param("after", after)
                .param("end", end)
                .query((row, _) -> toLikeness(row))
                .list();
    }

    void tellApart(Actor actor, CustomerId one, CustomerId other, Instant now) {
        db.sql("""
                insert into parties.told_apart (one, other, at, by_staff, by_name)
                values (least(cast(:one as uuid), cast(:other as uuid)), greatest(cast(:one as uuid), cast(:other as uuid)),
                        :now, :by, :byName)
                on conflict do nothing
                """)
                .param("one", one.value())
                .param("other", other.value())
                .param("now", Column.of(now))
                .param("by", actor.staff())
                .param("byName", actor.name())
                .update();
    }

    /** Forgets what was told apart. */
    void forget(Collection<CustomerId> ones, Collection<CustomerId> others) {
        db.sql("""
                delete from parties.told_apart
                 where (one = any(:ones) and other = any(:others)) or (one = any(:others) and other = any(:ones))
                """)
                .param("ones", CustomerId.values(ones))
                .param("others", CustomerId.values(others))
                .update();
    }

    private static Likeness toLikeness(ResultSet row) throws SQLException {
        return new Likeness(
                new CustomerId(Column.id(row, "one")),
                new CustomerId(Column.id(row, "other")),
                row.getString("reason"));
    }
}
