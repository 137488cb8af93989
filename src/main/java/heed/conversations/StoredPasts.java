package heed.conversations;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what happened before now from the rows of conversations and entries. */
@Repository
class StoredPasts implements ConversationPasts {

    private static final String SELECT = "select " + Conversations.COLUMNS + " from conversations.conversation c ";

    private final JdbcClient db;

    StoredPasts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<KnownConversation> openedSince(Actor actor, Instant since, int most) {
        return readable(
                actor,
                db.sql(SELECT + """
                         where c.opened_at >= :since and c.merged_into is null
                         order by c.number desc
                         limit :most
                        """)
                        .param("since", Column.of(since))
                        .param("most", most)
                        .query((row, _) -> Conversations.toConversation(row))
                        .list());
    }

    @Override
    public List<KnownConversation> waiting(Actor actor, int most) {
        return readable(
                actor,
                db.sql(SELECT + """
                         where c.waiting_since is not null and c.merged_into is null
                           and c.status not in ('resolved', 'closed')
                         order by c.waiting_since
                         limit :most
                        """)
                        .param("most", most)
                        .query((row, _) -> Conversations.toConversation(row))
                        .list());
    }

    private static List<KnownConversation> readable(Actor actor, List<Conversation> all) {
        actor.require(Right.CONVERSATIONS_READ);
        return all.stream()
                .filter(each -> actor.may(Right.CONVERSATIONS_READ, each.queue()))
                .map(KnownConversation::of)
                .toList();
    }

    @Override
    public Map<ConversationId, List<Past>> pasts(List<KnownConversation> conversations) {
        var pasts = new HashMap<ConversationId, List<Past>>();
        db.sql("""
                select e.conversation, e.kind, e.author_kind, e.event, e.facts, left(coalesce(e.visible, e.text), 4000) as said,
                       e.at
                  from conversations.entry e
                 where e.conversation = any(:ids)
                 order by e.conversation, e.at, e.ordinal
                """)
                .param(
                        "ids",
                        ConversationId.values(conversations.stream()
                                .map(KnownConversation::id)
                                .toList()))
                .query(row -> {
                    var id = new ConversationId(Column.id(row, "conversation"));
                    pasts.computeIfAbsent(id, _ -> new ArrayList<>()).add(past(row));
                });
        return pasts;
    }

    private static Past past(ResultSet row) throws SQLException {
        return new Past(
                EntryKind.of(row.getString("kind")).orElseThrow(),
                AuthorKind.valueOf(row.getString("author_kind").toUpperCase(Locale.ROOT)),
                row.getString("event"),
                Column.texts(row, "facts"),
                row.getString("said"),
                Column.instant(row, "at"));
    }
}
