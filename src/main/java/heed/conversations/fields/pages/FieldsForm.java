package heed.conversations.fields.pages;

import heed.web.Faults;
import java.util.List;

/**
 * The fields of one conversation.
 *
 * @param others what was filled in and is not asked here any more
 */
public record FieldsForm(
        long number, int version, List<Asked> asked, List<Answered> others, boolean writes, Faults faults) {

    public FieldsForm {
        asked = List.copyOf(asked);
        others = List.copyOf(others);
    }

    /**
     * A field with what stands in it.
     *
     * @param kind as in the API: {@code text}, {@code yes-no} …
     * @param words the value for those who only read
     * @param choices to choose from, the empty one first; none where something is typed
     * @param missing the remark that it has to be filled in, empty where it need not or is
     */
    public record Asked(
            String key,
            String name,
            String help,
            String kind,
            String typed,
            String words,
            List<Choice> choices,
            String missing) {

        /** Name of its part of the form. */
        public String input() {
            return "field." + key;
        }
    }

    public record Answered(String name, String words) {}

    public record Choice(String value, String words, boolean chosen) {}
}
