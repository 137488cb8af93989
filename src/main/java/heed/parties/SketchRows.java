package heed.parties;

import heed.platform.Recordset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Reads what a sketch of a customer says, in one statement. */
@Repository
class SketchRows implements CustomerSketches {

    private static final String SELECT = """
            with recursive up (id, merged_into) as (
                select c.id, c.merged_into from parties.customer c where c.id = :id
                union all
                select c.id, c.merged_into from up join parties.customer c on c.id = up.merged_into
            ),
            family (id) as (
                select up.id from up where up.merged_into is null
                union
                select c.id from family join parties.customer c on c.merged_into = family.id
            )
            select jsonb_build_object(
                'id', c.id, 'name', c.name, 'language', c.language, 'zone', c.zone, 'preferred_channel', c.preferred_channel,
                'pinned', (select n.text from parties.note n
                            where n.customer in (select id from family) and n.pinned_at is not null
                            order by n.pinned_at desc limit 1),
                'organisations', coalesce((select jsonb_agg(to_jsonb(o) order by o.name)
                    from (select o.id, o.name, case when bool_or(b.lead) then 'lead' else 'member' end as role
                            from (select m.organisation, m.role = 'lead' as lead
                                    from parties.membership m where m.customer in (select id from family)
                                  union all
                                  select d.organisation, false
                                    from parties.contact_point p
                                    join parties.organisation_domain d on d.domain = split_part(p.value, '@', 2)
                                   where p.customer in (select id from family)
                                     and p.kind = 'email' and p.verified_at is not null) b
                            join parties.organisation o on o.id = b.organisation
                           group by o.id, o.name) o), '[]'),
                'tags', coalesce((select jsonb_agg(distinct t.tag) from parties.customer_tag t
                                   where t.customer in (select id from family)), '[]'),
                'facts', coalesce((select jsonb_agg(to_jsonb(f) order by f.known_on desc, f.name)
                    from (select f.name, f.value, f.source, f.known_on from parties.known_fact f
                           where f.customer in (select id from family) order by f.known_on desc, f.name limit 6) f), '[]'),
                'orders', coalesce((select jsonb_agg(to_jsonb(o) order by o.placed_at desc)
                    from (select o.external_id, o.status, o.placed_at, o.promised_for, o.delivered_at, o.amount, o.currency
                            from parties.customer_order o
                           where o.customer in (select id from family) order by o.placed_at desc, o.id desc limit 3) o), '[]'),
                'consents', coalesce((select jsonb_agg(to_jsonb(a) order by a.purpose)
                    from (select distinct on (a.purpose) a.purpose, a.given, a.at from parties.consent_act a
                           where a.customer in (select id from family) order by a.purpose, a.at desc, a.id desc) a), '[]'),
                'limits', coalesce((select jsonb_agg(distinct jsonb_build_object('kind', l.kind, 'purpose', l.purpose))
                    from parties.contact_limit l
                   where l.customer in (select id from family) and l.lifted_at is null), '[]'))::text as sketch
              from up join parties.customer c on c.id = up.id
             where up.merged_into is null
            """;

    private final JdbcClient db;

    SketchRows(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<CustomerSketch> sketch(CustomerId id) {
        return db.sql(SELECT)
                .param("id", id.value())
                .query((row, _) -> Recordset.read(row.getString("sketch"), new TypeReference<CustomerSketch>() {}))
                .optional();
    }
}
