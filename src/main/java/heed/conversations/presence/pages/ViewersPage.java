package heed.conversations.presence.pages;

import java.util.List;

/** The others who have a conversation open. */
public record ViewersPage(List<Viewer> viewers) {

    /** @param words what they do, in the reader's language: "Mina is writing a reply" */
    public record Viewer(String initials, String words, boolean writing) {}

    /** Everything in one sentence each, for a small mark. */
    public String words() {
        return String.join(" · ", viewers.stream().map(Viewer::words).toList());
    }

    public boolean writing() {
        return viewers.stream().anyMatch(Viewer::writing);
    }
}
