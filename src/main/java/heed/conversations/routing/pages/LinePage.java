package heed.conversations.routing.pages;

import java.util.List;

/** What waits in each queue, who is there, and what nobody can take. */
public record LinePage(List<Queue> queues, List<Stuck> stuck, List<Person> people, boolean mayMeasure) {

    /**
     * @param longest the longest wait in words, empty where nobody waits
     * @param there how many of those who answer it are there
     */
    public record Queue(String key, String name, String discipline, long waiting, String longest, int there) {}

    /** @param others how many more ask the same */
    public record Stuck(String url, String subject, String queue, String since, int others, List<String> reasons) {}

    /** @param load such as e-mail 3 of 10 */
    public record Person(String url, String name, String state, String until, List<String> load) {}
}
