package heed.conversations;

import java.util.Map;

/** What is known of tags beyond their names. */
public interface KnownTags {

    /** What a tag of this name is called now; the name itself of one that was never renamed, merged or heard of. */
    String present(String name);

    /** The colours of those that have one, by name: keys of the stylesheet. */
    Map<String, String> colours();
}
