package heed.parties;

import heed.platform.Column;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what customers are marked with, in one statement. */
@Repository
class MarkRows implements CustomerMarks {

    private static final String SELECT = """
            with recursive up (asked, id, merged_into) as (
                select c.id, c.id, c.merged_into from parties.customer c where c.id = any(:customers)
                union all
                select up.asked, c.id, c.merged_into from up join parties.customer c on c.id = up.merged_into
            ),
            family (asked, id) as (
                select up.asked, up.id from up where up.merged_into is null
                union
                select f.asked, c.id from family f join parties.customer c on c.merged_into = f.id
            )
            select f.asked, 'tag' as kind, t.tag as words
              from family f join parties.customer_tag t on t.customer = f.id
            union
            select f.asked, 'fact', k.name || '=' || k.value
              from family f join parties.known_fact k on k.customer = f.id
            union
            select f.asked, 'organisation', o.name
              from family f
                   join parties.membership m on m.customer = f.id
                   join parties.organisation o on o.id = m.organisation
            union
            select f.asked, 'organisation', o.name
              from family f
                   join parties.contact_point p
                     on p.customer = f.id and p.kind = 'email' and p.verified_at is not null
                   join parties.organisation_domain d on d.domain = split_part(p.value, '@', 2)
                   join parties.organisation o on o.id = d.organisation
             order by 1, 2, 3
            """;

    private final JdbcClient db;

    MarkRows(JdbcClient db) {
        this.db = db;
    }

    private record Mark(CustomerId customer, String kind, String words) {}

    @Override
    public Map<CustomerId, Marks> of(Collection<CustomerId> customers) {
        Map<CustomerId, List<Mark>> found = db
                .sql(SELECT)
                .param("customers", CustomerId.values(customers))
                .query((row, _) -> new Mark(
                        new CustomerId(Column.id(row, "asked")), row.getString("kind"), row.getString("words")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Mark::customer));
        var marks = new HashMap<CustomerId, Marks>();
        found.forEach((id, all) ->
                marks.put(id, new Marks(words(all, "tag"), words(all, "fact"), words(all, "organisation"))));
        return marks;
    }

    private static List<String> words(List<Mark> all, String kind) {
        return all.stream()
                .filter(each -> each.kind().equals(kind))
                .map(Mark::words)
                .toList();
    }
}
