package heed.conversations.routing.pages;

import heed.web.Faults;
import java.util.List;

/** Settings of who gets what. */
public record RoutingPage(
        List<Queue> queues,
        List<Tag> tags,
        List<Person> people,
        boolean mayChangeQueues,
        String tag,
        String skills,
        Faults faults) {

    public record Queue(String key, String name, String discipline, List<String> skills, boolean complex) {}

    public record Tag(String tag, List<String> skills, boolean complex) {}

    public record Person(String url, String name, List<String> skills, boolean competent) {}
}
