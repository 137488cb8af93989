package heed.conversations;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes one letter of many: of {@code [one|or the other]} it takes one, for {@code {street}} it puts a street. */
record DemoWording(Map<String, String> values, RandomGenerator random) {

    private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    DemoWording {
        values = Map.copyOf(values);
    }

    DemoWording saying(String place, String words) {
        var more = new HashMap<>(values);
        more.put(place, words);
        return new DemoWording(more, random);
    }

    String of(String pattern) {
        String chosen = CHOICE.matcher(pattern).replaceAll(choice -> {
            String[] ways = choice.group(1).split("\\|", -1);
            return Matcher.quoteReplacement(ways[random.nextInt(ways.length)]);
        });
        return PLACE.matcher(chosen)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())))
                .strip();
    }
}
