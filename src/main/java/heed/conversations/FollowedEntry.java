package heed.conversations;

import java.time.Instant;
import java.util.List;

/**
 * What was said in a conversation, as a customer reads it.
 *
 * @param own whether the customer said it, or one merged into them
 * @param byCompany whether somebody or something of the company said it
 * @param author a name, never an address; empty for a program of the company
 * @param html clean; empty for a call or a talk, whose words colleagues wrote for each other
 */
public record FollowedEntry(
        EntryId id,
        EntryKind kind,
        boolean own,
        boolean byCompany,
        String author,
        Instant at,
        String html,
        List<Attachment> files) {

    public FollowedEntry {
        files = List.copyOf(files);
    }
}
