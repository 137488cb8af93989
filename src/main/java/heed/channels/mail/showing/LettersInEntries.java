package heed.channels.mail.showing;

import heed.channels.mail.showing.pages.LetterPage;
import heed.conversations.EntryId;
import heed.platform.Column;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of letters by the entries that they became. */
@Repository
class LettersInEntries {

    private final JdbcClient db;

    LettersInEntries(JdbcClient db) {
        this.db = db;
    }

    /**
     * A letter in a conversation.
     *
     * @param layout {@code words}, {@code plain} or {@code rich}
     * @param changed whether another mail of the same mailbox bears its Message-ID and says something else
     */
    record Letter(UUID id, EntryId entry, String author, String layout, boolean changed) {}

    List<Letter> of(Collection<EntryId> entries) {
        return db.sql("""
                select m.id, m.entry, coalesce(nullif(m.sender_name, ''), m.sender) as author, m.layout,
                       m.message_id <> '' and exists (
                           select from channels.mail other
                            where other.message_id = m.message_id and other.mailbox = m.mailbox and other.id <> m.id) as changed
                  from channels.mail m
                 where m.entry = any(:entries) and m.layout is not null
                """)
                .param("entries", entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .query((row, _) -> new Letter(
                        Column.id(row, "id"),
                        new EntryId(Column.id(row, "entry")),
                        row.getString("author"),
                        row.getString("layout"),
                        row.getBoolean("changed")))
                .list();
    }

    /** Mails of this mailbox that bear this Message-ID too. */
    List<LetterPage.Other> underTheSameName(String mailbox, String messageId, UUID id) {
        return messageId.isEmpty()
                ? List.of()
                : db.sql("""
                        select id, received_at from channels.mail
                         where message_id = :messageId and mailbox = :mailbox and id <> :id
                         order by received_at limit 20
                        """)
                        .param("messageId", messageId)
                        .param("mailbox", mailbox)
                        .param("id", id)
                        .query((row, _) -> new LetterPage.Other(
                                "/messages/" + Column.id(row, "id"), Column.instant(row, "received_at")))
                        .list();
    }
}
