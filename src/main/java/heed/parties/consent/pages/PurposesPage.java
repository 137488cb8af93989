package heed.parties.consent.pages;

import heed.web.Faults;
import java.util.List;
import java.util.Map;

/** What customers may be asked for, and the form for another purpose or other words. */
public record PurposesPage(List<Row> purposes, List<String> languages, boolean writes, Form form, Faults faults) {

    public record Row(String key, String basis, int version, boolean retired, Map<String, String> texts) {

        public String text(String language) {
            return texts.getOrDefault(language, "");
        }
    }

    /** What was typed. */
    public record Form(String key, String basis, Map<String, String> texts) {

        public String text(String language) {
            return texts.getOrDefault(language, "");
        }
    }
}
