package heed.channels.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import heed.channels.phone.CallLine.Taken;
import heed.identity.Actor;
import heed.identity.Forbidden;
import heed.identity.Right;
import heed.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may add which calls. */
class RecordingCallsTest extends HeedTest {

    @Autowired
    private RecordCalls recordCalls;

    @Autowired
    private FindCalls findCalls;

    @Test
    void a_call_of_this_hour_needs_no_right_to_import_but_history_does() {
        Actor exchange = actor(null, Right.CALLS_WRITE);

        RecordedCalls recorded = recordCalls.record(
                exchange,
                List.of(
                        line(1, "fresh", Instant.now().minus(Duration.ofHours(1))),
                        line(2, "fresh", Instant.now().minus(Duration.ofDays(2)))));

        assertThat(recorded.added()).isEqualTo(1);
        assertThat(recorded.rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.line()).isEqualTo(2);
            assertThat(rejected.fault().message()).isEqualTo("phone.call.needs-import");
        });
    }

    @Test
    void calls_of_a_foreign_queue_are_neither_added_nor_seen() {
        Actor lead = actor(Set.of("own"), Right.CALLS_WRITE, Right.CALLS_READ);
        Instant now = Instant.now();

        RecordedCalls recorded = recordCalls.record(lead, List.of(line(1, "own", now), line(2, "foreign", now)));
        recordCalls.record(Actor.SYSTEM, List.of(line(1, "foreign", now)));

        assertThat(recorded.rejected())
                .singleElement()
                .extracting(CallLine::line)
                .isEqualTo(2);
        var all = new CallFilter(null, null, null, null, null);
        assertThat(findCalls.list(lead, all, null, 200).calls())
                .extracting(Call::queue)
                .containsOnly("own");
        assertThat(findCalls.queues(lead)).containsExactly("own");
    }

    @Test
    void nobody_adds_or_reads_calls_without_the_right() {
        assertThatThrownBy(() -> recordCalls.record(actor(null, Right.CALLS_READ), List.of()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> findCalls.queues(actor(null, Right.CALLS_WRITE)))
                .isInstanceOf(Forbidden.class);
    }

    private static Actor actor(@Nullable Set<String> queues, Right... rights) {
        return new Actor(null, "Exchange", Actor.Kind.TOKEN, Set.of(rights), queues);
    }

    private static Taken line(int line, String queue, Instant offeredAt) {
        return new Taken(
                line,
                new Call(
                        Ids.next(),
                        queue + "-" + Ids.next(),
                        queue,
                        null,
                        offeredAt,
                        offeredAt,
                        null,
                        null,
                        "Tom Reyes"));
    }
}
