package heed.conversations.following;

import heed.conversations.Attachment;
import heed.conversations.ConversationId;
import heed.conversations.EntryId;
import heed.conversations.EntryKind;
import heed.conversations.FollowedEntry;
import heed.conversations.Markdown;
import heed.parties.CustomerId;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of entries, read by a customer who may follow the conversation. */
@Repository
class FollowedEntries {

    /** Where theirs came to stand, and since when: what the company said there from then on was said to them too. */
    private static final String JOINED = """
            with recursive joined (id, since) as (
                select c.id, cast('-infinity' as timestamptz) from conversations.conversation c
                 where c.customer = any(:sight) and c.id in (select conversations.family(:conversation))
                union
                select g.into_conversation, greatest(j.since, g.merged_at)
                  from joined j join conversations.merge g on g.merged = j.id and g.undone_at is null
            )
            """;

    /**
     * Words of a customer are for whoever may follow that customer, and for the one to whose conversation a colleague moved them. Words
     * of the company are for everybody whose conversation it was when they were said.
     */
    private static final String READABLE = """
              from conversations.entry e
              left join conversations.moved_entry m on m.entry = e.id
              join conversations.conversation h on h.id = coalesce(m.into_conversation, e.conversation)
             where e.id in (select conversations.timeline(:conversation))
               and e.kind in ('customer-message', 'reply', 'call', 'in-person')
               and case when e.author_kind = 'customer'
                   then coalesce(e.author, h.customer) = any(:sight)
                        or (m.entry is not null and h.customer = any(:sight))
                   else exists (select from joined j where j.id = h.id and e.at >= j.since) end
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    FollowedEntries(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    List<FollowedEntry> latest(Follower follower, ConversationId conversation, int most) {
        return asking(JOINED + """
                select e.id, e.kind, e.author_kind, e.author, e.author_name, e.at, e.text, e.html, e.visible, e.attachments,
                       coalesce(e.author, h.customer) = any(:own) as own
                """ + READABLE + """
                 order by e.at desc, e.ordinal desc
                 limit :most
                """, follower, conversation)
                .param("own", CustomerId.values(follower.own()))
                .param("most", most)
                .query((row, _) -> toEntry(row))
                .list()
                .reversed();
    }

    /** Files of what the company wrote down of a call are its own. */
    List<Attachment> files(Follower follower, ConversationId conversation) {
        return asking(
                        JOINED + "select e.attachments" + READABLE
                                + " and e.kind in ('customer-message', 'reply') and e.attachments <> '[]'",
                        follower,
                        conversation)
                .query((row, _) -> attachments(row))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private StatementSpec asking(String sql, Follower follower, ConversationId conversation) {
        return db.sql(sql)
                .param("sight", CustomerId.values(follower.sight()))
                .param("conversation", conversation.value());
    }

    private FollowedEntry toEntry(ResultSet row) throws SQLException {
        EntryKind kind = EntryKind.of(row.getString("kind")).orElseThrow();
        boolean written = kind == EntryKind.CUSTOMER_MESSAGE || kind == EntryKind.REPLY;
        boolean byCustomer = row.getString("author_kind").equals("customer");
        return new FollowedEntry(
                new EntryId(Column.id(row, "id")),
                kind,
                byCustomer && row.getBoolean("own"),
                !byCustomer,
                byCustomer || row.getObject("author") != null ? row.getString("author_name") : "",
                Column.instant(row, "at"),
                written ? html(row) : "",
                written ? attachments(row) : List.of());
    }

    /** A letter is shown as the plain text it also has. */
    private static String html(ResultSet row) throws SQLException {
        String visible = row.getString("visible");
        String text = row.getString("text");
        return visible == null && row.getString("html") == null
                ? Markdown.html(text)
                : Markdown.plain(visible == null ? text : visible);
    }

    private List<Attachment> attachments(ResultSet row) throws SQLException {
        return Arrays.asList(json.readValue(row.getString("attachments"), Attachment[].class));
    }
}
