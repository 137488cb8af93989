package heed.conversations;

import gg.jte.Content;
import heed.identity.Actor;
import heed.web.Frame;
import java.util.List;
import java.util.Map;

/** A place below each entry of a timeline that another module fills, such as a mark on what the customer said. */
public interface EntryTool {

    /** What to show below which of these entries, as rendered templates; in one query for all of them. */
    Map<EntryId, Content> tools(Frame frame, Actor actor, KnownConversation conversation, List<Shown> entries);

    /** An entry that is shown; events are not asked about. */
    record Shown(EntryId id, EntryKind kind, AuthorKind author) {}
}
