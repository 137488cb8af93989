package heed.automation.pages;

import java.util.List;

/** Macros to choose from for one conversation. */
public record MacroChoicesPage(
        long number, String subject, String words, List<Choice> choices, String typed, String kind) {

    /** @param does what it does, in a few words */
    public record Choice(String id, String name, String key, String does) {}

    public String address() {
        return "/conversations/" + number + "/macros";
    }
}
