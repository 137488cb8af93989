package heed.conversations.routing;

import heed.platform.Column;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what a tag says about who can answer. */
@Repository
class TagRoutings {

    /** A conversation with this tag needs these skills, and may be complex. */
    record TagRouting(String tag, List<Skill> skills, boolean complex) {

        TagRouting {
            skills = List.copyOf(skills);
        }
    }

    private final JdbcClient db;

    TagRoutings(JdbcClient db) {
        this.db = db;
    }

    List<TagRouting> all() {
        return db.sql("select tag, skills, complex from conversations.tag_routing order by tag")
                .query((row, _) -> new TagRouting(
                        row.getString("tag"), Skill.all(Column.texts(row, "skills")), row.getBoolean("complex")))
                .list();
    }

    void save(TagRouting tag) {
        db.sql("""
                insert into conversations.tag_routing (tag, skills, complex) values (:tag, :skills, :complex)
                on conflict (tag) do update set skills = excluded.skills, complex = excluded.complex
                """)
                .param("tag", tag.tag())
                .param("skills", Column.of(Skill.stored(tag.skills())))
                .param("complex", tag.complex())
                .update();
    }

    boolean remove(String tag) {
        return db.sql("delete from conversations.tag_routing where tag = :tag")
                        .param("tag", tag)
                        .update()
                == 1;
    }
}
