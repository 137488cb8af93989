package heed.conversations.known.pages;

import java.util.List;

/**
 * A customer at a glance.
 *
 * @param pinned the note that was pinned last, empty where none is
 * @param limits objections and restrictions in force
 */
public record KnownPanel(
        String url,
        String pinned,
        List<String> limits,
        List<Pair> facts,
        List<String> tags,
        List<Order> orders,
        List<Link> organisations,
        List<Consent> consents) {

    public record Pair(String name, String value, String source) {}

    public record Order(String words, String remark, boolean late) {}

    public record Link(String url, String name) {}

    public record Consent(String words, boolean given) {}
}
