package heed.conversations;

import com.ibm.icu.text.Transliterator;
import heed.parties.CustomerDetails;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The people of Larkfield and their streets, from the demo's list of names. */
final class DemoPeople {

    private static final Pattern SENDER = Pattern.compile("(?<name>[^<]+) <(?<email>[^>]+)>(?: (?<phone>\\+\\d+))?");
    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower()");

    private final Map<String, List<String>> lists;

    /** @param file one list a line, such as {@code streets: Mill Lane; Station Road} */
    DemoPeople(String file) {
        this.lists = file.lines()
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(':')),
                        line -> Arrays.stream(
                                        line.substring(line.indexOf(':') + 1).split(";"))
                                .map(String::strip)
                                .toList()));
    }

    /** @param from {@code Ada Whitlock <ada@mail.example> +441632960148} */
    static CustomerDetails sender(String from, String language) {
        Matcher sender = SENDER.matcher(from);
        if (!sender.matches()) {
            throw new IllegalArgumentException("no sender: " + from);
        }
        return new CustomerDetails(sender.group("name"), sender.group("email"), sender.group("phone"), language);
    }

    /** Somebody who speaks the language; Russian surnames follow the first name's gender and are never mixed. */
    CustomerDetails somebody(String language, RandomGenerator random) {
        String name = one(language, random);
        if (!language.equals("ru")) {
            String other = one(language, random);
            name = name.substring(0, name.indexOf(' ')) + other.substring(other.lastIndexOf(' '));
        }
        String address = TO_LATIN.transliterate(name).replaceAll("[^a-z ]", "").replace(' ', '.') + "@mail.example";
        return new CustomerDetails(name, address, null, language);
    }

    String street(RandomGenerator random) {
        return one("streets", random);
    }

    /** Names of the company's queues by their keys. */
    Map<String, String> queues() {
        return lists.getOrDefault("queues", List.of()).stream()
                .map(queue -> queue.split("="))
                .collect(Collectors.toMap(queue -> queue[0], queue -> queue[1]));
    }

    private String one(String list, RandomGenerator random) {
        List<String> choices = lists.getOrDefault(list, List.of());
        return choices.get(random.nextInt(choices.size()));
    }
}
