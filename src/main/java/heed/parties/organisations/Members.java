package heed.parties.organisations;

import heed.parties.CustomerId;
import heed.platform.Column;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of who belongs to which organisation; a verified address at its domain belongs without a row. */
@Repository
class Members {

    private final JdbcClient db;

    Members(JdbcClient db) {
        this.db = db;
    }

    /** Leads first; one who was merged counts as the survivor. */
    List<Member> of(UUID organisation, int most) {
        return db.sql("""
                with recursive belonging (id, lead, by_name) as (
                    select m.customer, m.role = 'lead', true
                      from parties.membership m where m.organisation = :organisation
                    union
                    select p.customer, false, false
                      from parties.organisation_domain d
                      join parties.contact_point p
                        on split_part(p.value, '@', 2) = d.domain and p.kind = 'email' and p.verified_at is not null
                     where d.organisation = :organisation
                    union
                    select c.merged_into, b.lead, b.by_name
                      from belonging b join parties.customer c on c.id = b.id
                     where c.merged_into is not null
                )
                select b.id, bool_or(b.lead) as lead, bool_or(b.by_name) as by_name
                  from belonging b join parties.customer c on c.id = b.id and c.merged_into is null
                 group by b.id, c.name
                 order by bool_or(b.lead) desc, lower(c.name), b.id
                 limit :most
                """)
                .param("organisation", organisation)
                .param("most", most)
                .query((row, _) -> new Member(
                        new CustomerId(Column.id(row, "id")), row.getBoolean("lead"), row.getBoolean("by_name")))
                .list();
    }

    /** One who is a member already stays as they are. */
    void join(UUID organisation, CustomerId customer, Instant now) {
        db.sql("""
                insert into parties.membership (organisation, customer, role, since)
                values (:organisation, :customer, 'member', :now)
                on conflict (organisation, customer) do nothing
                """)
                .param("organisation", organisation)
                .param("customer", customer.value())
                .param("now", Column.of(now))
                .update();
    }

    /** Makes a member by name, or gives one another role. */
    void put(UUID organisation, CustomerId customer, String role, Instant now) {
        db.sql("""
                insert into parties.membership (organisation, customer, role, since)
                values (:organisation, :customer, :role, :now)
                on conflict (organisation, customer) do update set role = excluded.role
                """)
                .param("organisation", organisation)
                .param("customer", customer.value())
                .param("role", role)
                .param("now", Column.of(now))
                .update();
    }

    /** @param customers one customer with all who were merged into them */
    int remove(UUID organisation, Collection<CustomerId> customers) {
        return db.sql(
                        "delete from parties.membership where organisation = :organisation and customer = any(:customers)")
                .param("organisation", organisation)
                .param("customers", CustomerId.values(customers))
                .update();
    }

    /** An organisation and the customer's role in it. */
    record Belonging(UUID organisation, String name, boolean lead, boolean byName) {}

    List<Belonging> organisationsOf(Collection<CustomerId> customers) {
        return db.sql("""
                select o.id, o.name, bool_or(b.lead) as lead, bool_or(b.by_name) as by_name
                  from (select m.organisation, m.role = 'lead' as lead, true as by_name
                          from parties.membership m where m.customer = any(:customers)
                        union all
                        select d.organisation, false, false
                          from parties.contact_point p
                          join parties.organisation_domain d on d.domain = split_part(p.value, '@', 2)
                         where p.customer = any(:customers) and p.kind = 'email' and p.verified_at is not null) b
                  join parties.organisation o on o.id = b.organisation
                 group by o.id, o.name
                 order by lower(o.name), o.id
                """)
                .param("customers", CustomerId.values(customers))
                .query((row, _) -> new Belonging(
                        Column.id(row, "id"), row.getString("name"), row.getBoolean("lead"), row.getBoolean("by_name")))
                .list();
    }

    /** Whose conversations the organisations of these let them follow, before merged records are added. */
    List<CustomerId> visibleThrough(Collection<CustomerId> customers) {
        return db.sql("""
                with belonging as not materialized (
                    select m.organisation, m.customer, m.role = 'lead' as lead, true as by_name from parties.membership m
                    union all
                    select d.organisation, p.customer, false, false
                      from parties.organisation_domain d
                      join parties.contact_point p
                        on split_part(p.value, '@', 2) = d.domain and p.kind = 'email' and p.verified_at is not null
                )
                select distinct theirs.customer
                  from belonging mine
                  join parties.organisation o on o.id = mine.organisation
                  join belonging theirs on theirs.organisation = o.id
                 where mine.customer = any(:customers)
                   and case o.visibility
                       when 'role' then mine.lead
                       when 'member' then mine.by_name
                       when 'everyone' then true
                       else false end
                """)
                .param("customers", CustomerId.values(customers))
                .query((row, _) -> new CustomerId(Column.id(row, "customer")))
                .list();
    }
}
