package heed.web;

import java.util.List;
import java.util.Map;

/** The keys that work, in the parts in which the sheet of keys shows them. A control's own {@code data-key} is one of these. */
public final class Keys {

    private static final Part EVERYWHERE = new Part("everywhere", List.of("palette", "?", "/"));
    private static final Part BEGINNING = new Part("beginning", List.of("g", "c"));
    private static final Part LIST = new Part("list", List.of("j", "k", "x", ".", "v", "[", "]", "{", "}"));
    private static final Part CONVERSATION = new Part(
            "conversation",
            List.of(
                    "r",
                    "n",
                    "t",
                    "s",
                    "d",
                    "send",
                    "send-close",
                    "u",
                    "o",
                    "m",
                    "a",
                    "e",
                    "E",
                    "w",
                    "z",
                    "q",
                    "p",
                    "l",
                    "i",
                    "f",
                    "F",
                    "b",
                    "P",
                    "D",
                    "M",
                    "L",
                    "S",
                    "h",
                    "H"));
    private static final Part MANY = new Part("many", List.of("a", "e", "q", "p", "r"));

    private static final Map<String, String> SIGNS =
            Map.of("/", "slash", ".", "dot", "?", "question", "[", "back", "]", "on", "{", "first", "}", "last");

    private Keys() {}

    /**
     * Some keys that work at one place.
     *
     * @param name of the place: its title is {@code web.keys.<name>}
     * @param keys single signs, and names of chords such as {@code send}
     */
    public record Part(String name, List<String> keys) {

        /** Whether several keys are held at once: {@code web.key.<key>} says which. */
        public boolean chord(String key) {
            return key.length() > 1;
        }

        /** The message that says what a key does here. */
        public String words(String key) {
            String sign = SIGNS.getOrDefault(key, key);
            return name.equals("many") ? "web.key.many." + sign : "web.key." + sign + (chord(key) ? ".words" : "");
        }
    }

    /** What a person may press: the keys of conversations only where they may read any. */
    public static List<Part> of(Viewer viewer) {
        return viewer.places().contains(Place.INBOX.key())
                ? List.of(EVERYWHERE, BEGINNING, LIST, CONVERSATION, MANY)
                : List.of(EVERYWHERE);
    }
}
