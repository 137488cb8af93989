package heed.conversations.routing;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one queue hands out its conversations.
 *
 * @param calendar whose hours count for ageing and in which people are given work; null counts every hour
 * @param skills what its conversations need
 * @param byLanguage whether who answers must speak the conversation's language
 * @param complex whether its conversations are complex unless somebody says otherwise
 * @param complexWait after this wait a complex conversation is for anyone
 * @param capacity how much of it a person looks after who says nothing themselves
 * @param version 0 while nobody has set it up
 */
record QueueRouting(
        String queue,
        Discipline discipline,
        @Nullable String calendar,
        Ageing ageing,
        List<Skill> skills,
        boolean byLanguage,
        boolean complex,
        Duration complexWait,
        Capacity capacity,
        int version) {

    QueueRouting {
        skills = List.copyOf(skills);
    }

    static QueueRouting usual(String queue) {
        return new QueueRouting(
                queue,
                Discipline.NEXT,
                null,
                Ageing.USUAL,
                List.of(),
                false,
                false,
                Duration.ofHours(4),
                Capacity.NOTHING_SAID,
                0);
    }
}
