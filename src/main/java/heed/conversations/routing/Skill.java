package heed.conversations.routing;

import heed.platform.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What somebody knows or a conversation asks for, with a level from 1 to 5: {@code meters:2}. A language is the skill named by its
 * code: {@code fi:1}.
 */
record Skill(String word, int level) implements Comparable<Skill> {

    static final int HIGHEST = 5;

    private static final Pattern WRITTEN = Pattern.compile("(?<word>[\\p{L}\\p{N}-]{1,60})(?::(?<level>[1-5]))?");

    static Skill of(String stored) {
        Matcher written = WRITTEN.matcher(stored);
        if (!written.matches()) {
            throw new IllegalArgumentException("no skill: " + stored);
        }
        String level = written.group("level");
        return new Skill(written.group("word").toLowerCase(Locale.ROOT), level == null ? 1 : Integer.parseInt(level));
    }

    /** What was typed, such as {@code fi:3 meters}; of a word said twice the higher level holds. */
    static List<Skill> read(Collection<String> typed, String pointer, List<Fault> faults) {
        var levels = new TreeMap<String, Integer>();
        for (String each : typed) {
            if (each != null && WRITTEN.matcher(each).matches()) {
                Skill skill = of(each);
                levels.merge(skill.word(), skill.level(), Math::max);
            } else {
                faults.add(Fault.at(pointer, "routing.fault.skill", String.valueOf(each)));
            }
        }
        var skills = new ArrayList<Skill>();
        levels.forEach((word, level) -> skills.add(new Skill(word, level)));
        return skills;
    }

    static List<String> words(String typed) {
        return Arrays.stream(typed.strip().split("[\\s,;]+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    static List<Skill> all(Collection<String> stored) {
        return stored.stream().map(Skill::of).sorted().toList();
    }

    static List<String> stored(Collection<Skill> skills) {
        return skills.stream().sorted().map(Skill::toString).toList();
    }

    /** Every need that these skills meet, so that the database can ask whether a conversation's needs are among them. */
    static List<String> met(Collection<Skill> skills) {
        return skills.stream()
                .flatMap(skill -> IntStream.rangeClosed(1, skill.level())
                        .mapToObj(level -> new Skill(skill.word(), level).toString()))
                .toList();
    }

    boolean meets(Skill need) {
        return word.equals(need.word) && level >= need.level;
    }

    @Override
    public int compareTo(Skill other) {
        int byWord = word.compareTo(other.word);
        return byWord != 0 ? byWord : Integer.compare(level, other.level);
    }

    @Override
    public String toString() {
        return word + ":" + level;
    }
}
