package heed.knowledge.pages;

import heed.web.Faults;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One template, as it is kept or as somebody has just typed it.
 *
 * @param id empty for a new one
 * @param fields what stands in the form's plain fields, by name
 */
public record TemplatePage(
        String id,
        String title,
        boolean mayChange,
        boolean archived,
        Map<String, String> fields,
        List<Choice> sharings,
        List<Choice> queues,
        List<Worded> wordings,
        List<Variable> variables,
        List<Former> former,
        List<File> files,
        Faults faults) {

    public record Choice(String value, String words, boolean chosen) {}

    /** @param preview clean HTML with example values */
    public record Worded(String language, String name, String text, String phrases, String preview) {

        /** Name of its field: {@code wordings/sl/text}. */
        public String field(String part) {
            return "wordings/" + language + "/" + part;
        }
    }

    public record Variable(String key, String words) {}

    /** A file that comes along when it is inserted. */
    public record File(String url, String name, long kilobytes) {}

    /** What it said before. */
    public record Former(int version, String by, Instant at, List<Said> said) {}

    public record Said(String language, String text) {}

    public boolean isNew() {
        return id.isEmpty();
    }

    public String value(String field) {
        return fields.getOrDefault(field, "");
    }
}
