package heed.conversations;

import gg.jte.Content;
import heed.identity.Actor;
import heed.web.Faults;
import heed.web.Frame;
import java.util.Map;
import java.util.Optional;

/** A tool for writing, such as a choice of templates, that another module places below the words of a reply. */
public interface ComposerTool {

    /** Lower stands first. */
    int order();

    /** The tool as a rendered template inside the reply's form, empty for none here. */
    Optional<Content> tool(Frame frame, Actor actor, KnownConversation conversation);

    /** The same, with what was filled in when the reply was refused. */
    default Optional<Content> tool(Frame frame, Actor actor, KnownConversation conversation, Filled filled) {
        return tool(frame, actor, conversation);
    }

    /**
     * Takes what the tool was filled with, in the transaction that adds what was written.
     *
     * @throws heed.platform.Invalid to refuse the reply as well; what was typed stays
     */
    default void posted(Actor actor, Added added, EntryKind kind, Filled filled) {}

    /** The fields of the reply's form by their names, and what was wrong with them. */
    record Filled(Map<String, String> fields, Faults faults) {

        /** Nothing filled in yet. */
        public static final Filled NOTHING = new Filled(Map.of(), Faults.NONE);

        public Filled {
            fields = Map.copyOf(fields);
        }

        /** What stands in a field, empty where there is none. */
        public String of(String name) {
            return fields.getOrDefault(name, "");
        }
    }
}
