package heed.conversations.routing;

import heed.calendars.Calendars;
import heed.calendars.WorkingTime;
import heed.platform.Refused;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The line as one person sees it at one moment: what of each queue they can take.
 *
 * @param met every need that they meet
 * @param everything whether nobody's limits count, for looking at the whole line
 */
record Line(List<Stretch> stretches, List<String> met, boolean competent, boolean everything) {

    /**
     * One queue's part of it.
     *
     * @param older for each step of ageing the moment at or before which one must have come to have taken it
     * @param complexBefore complex conversations that came at or before it are for anyone
     * @param channels those on which there is room
     */
    record Stretch(String queue, List<String> older, String complexBefore, List<String> channels) {

        static Stretch of(QueueRouting queue, WorkingTime time, Instant now, List<String> channels) {
            return new Stretch(
                    queue.queue(),
                    queue.ageing().thresholds(time, now).stream()
                            .map(Instant::toString)
                            .toList(),
                    Line.complexBefore(queue, time, now).toString(),
                    channels);
        }
    }

    static Line of(Agent agent, Collection<QueueRouting> queues, Calendars calendars, Instant now) {
        return new Line(
                queues.stream()
                        .map(queue -> Stretch.of(queue, time(queue, calendars), now, agent.openChannels(queue)))
                        .toList(),
                Skill.met(agent.skills()),
                agent.competent(),
                false);
    }

    static Line whole(Collection<QueueRouting> queues, Calendars calendars, Instant now) {
        return new Line(
                queues.stream()
                        .map(queue -> Stretch.of(queue, time(queue, calendars), now, Capacity.CHANNELS))
                        .toList(),
                List.of(),
                true,
                true);
    }

    static WorkingTime time(QueueRouting queue, Calendars calendars) {
        return time(queue.calendar(), calendars);
    }

    static WorkingTime time(@Nullable String calendar, Calendars calendars) {
        return calendar == null ? WorkingTime.ELAPSED : calendars.time(calendar).orElse(WorkingTime.ELAPSED);
    }

    static Instant complexBefore(QueueRouting queue, WorkingTime time, Instant now) {
        try {
            return time.begin(now, queue.complexWait(), List.of());
        } catch (Refused neverEnough) {
            return Instant.EPOCH;
        }
    }
}
