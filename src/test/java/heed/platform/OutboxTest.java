package heed.platform;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import heed.HeedTest;
import heed.platform.Courier.Delivery.Deferred;
import heed.platform.Courier.Delivery.Failed;
import heed.platform.Courier.Delivery.Sent;
import heed.platform.Courier.Delivery.Unknown;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxTest extends HeedTest {

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxReport report;

    @Autowired
    Pigeon pigeon;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    private final String lane = "lane-" + UUID.randomUUID();

    @Test
    void an_effect_leaves_within_a_second_of_its_commit() {
        UUID letter = outbox.enqueue("pigeon", lane, "arrive");

        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(state(letter)).isEqualTo("sent"));
        assertThat(pigeon.settled(letter)).isEqualTo(new Sent("ring 7"));
    }

    @Test
    void an_effect_of_a_change_that_did_not_happen_never_leaves() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    outbox.enqueue("pigeon", lane, "arrive");
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");

        assertThat(db.sql("select id from platform.effect where lane = :lane")
                        .param("lane", lane)
                        .query((row, n) -> row.getString(1))
                        .list())
                .isEmpty();
    }

    @Test
    void effects_of_one_lane_leave_in_their_order_and_one_at_a_time() {
        List<UUID> letters = transaction.execute(status -> List.of(
                outbox.enqueue("pigeon", lane, "slow"),
                outbox.enqueue("pigeon", lane, "arrive"),
                outbox.enqueue("pigeon", lane, "arrive")));

        await().atMost(10, SECONDS).until(() -> pigeon.carried(letters).size() == 3);
        assertThat(pigeon.carried(letters)).isEqualTo(letters);
        assertThat(pigeon.mostAtOnce(lane)).isEqualTo(1);
    }

    @Test
    void a_slow_lane_does_not_delay_another() {
        UUID stuck = outbox.enqueue("pigeon", lane, "wait");
        UUID free = outbox.enqueue("pigeon", lane + "-other", "arrive");

        await().atMost(2, SECONDS).until(() -> state(free).equals("sent"));
        assertThat(state(stuck)).isEqualTo("sending");
        pigeon.letGo(stuck);
        await().atMost(5, SECONDS).until(() -> state(stuck).equals("sent"));
    }

    @Test
    void a_deferred_effect_steps_aside_and_comes_back_when_it_is_due() {
        UUID later = outbox.enqueue("pigeon", lane, "defer-once");
        UUID next = outbox.enqueue("pigeon", lane, "arrive");

        await().atMost(5, SECONDS).until(() -> state(next).equals("sent"));
        assertThat(state(later)).isEqualTo("deferred");
        assertThat(secondsUntilDue(later)).isBetween(30.0, 60.0);

        db.sql("update platform.effect set due_at = now() where id = :id")
                .param("id", later)
                .update();
        await().atMost(5, SECONDS).until(() -> state(later).equals("sent"));
    }

    @Test
    void a_refused_effect_is_final_and_reported() {
        UUID refused = outbox.enqueue("pigeon", lane, "refuse");

        await().atMost(5, SECONDS).until(() -> state(refused).equals("failed"));
        assertThat(pigeon.settled(refused)).isEqualTo(new Failed("no such roof"));
        assertThat(report.undelivered())
                .anySatisfy(letter -> assertThat(letter.effect()).isEqualTo(refused));
        assertThat(report.lanes()).anySatisfy(row -> {
            assertThat(row.lane()).isEqualTo(lane);
            assertThat(row.failed()).isEqualTo(1);
        });
    }

    @Test
    void a_crash_in_the_middle_of_sending_leaves_the_effect_unknown() {
        UUID letter = abandoned("pigeon");

        await().atMost(5, SECONDS).until(() -> state(letter).equals("unknown"));
        assertThat(pigeon.settled(letter)).isInstanceOf(Unknown.class);
    }

    @Test
    void a_crash_is_tried_again_where_the_other_side_recognises_repetitions() {
        UUID letter = abandoned("homing-pigeon");

        await().atMost(5, SECONDS).until(() -> state(letter).equals("deferred"));
    }

    @Test
    void who_comes_back_after_its_lease_writes_nothing(@Autowired Effects effects) {
        UUID letter = abandoned("pigeon");
        await().atMost(5, SECONDS).until(() -> state(letter).equals("unknown"));

        Effect zombie = new Effect(letter, "pigeon", lane, "arrive", 1, java.time.Instant.EPOCH);

        assertThat(effects.settle(zombie, "sent", "too late")).isFalse();
        assertThat(state(letter)).isEqualTo("unknown");
    }

    @Test
    void an_effect_that_nobody_carries_out_waits() {
        UUID letter = outbox.enqueue("carrier-snail", lane, "arrive");

        await().atMost(5, SECONDS).until(() -> state(letter).equals("deferred"));
    }

    @Test
    void after_five_days_of_deferrals_the_effect_has_failed(@Autowired SettleEffect settleEffect) {
        UUID letter = abandoned("pigeon");
        await().atMost(5, SECONDS).until(() -> state(letter).equals("unknown"));
        db.sql("""
                update platform.effect
                   set state = 'sending', attempt = 20, settled_at = null, lease_until = now() + interval '1 hour'
                 where id = :id
                """).param("id", letter).update();

        settleEffect.settle(
                new Effect(letter, "pigeon", lane, "", 20, java.time.Instant.EPOCH), new Deferred("still raining"));

        assertThat(pigeon.settled(letter)).isEqualTo(new Failed("still raining"));
    }

    private UUID abandoned(String kind) {
        UUID id = Ids.next();
        db.sql("""
                insert into platform.effect (id, kind, lane, payload, state, attempt, lease_until)
                values (:id, :kind, :lane, 'arrive', 'sending', 1, now() - interval '1 second')
                """).param("id", id).param("kind", kind).param("lane", lane).update();
        return id;
    }

    private String state(UUID effect) {
        return db.sql("select state from platform.effect where id = :id")
                .param("id", effect)
                .query((row, n) -> row.getString(1))
                .single();
    }

    private double secondsUntilDue(UUID effect) {
        return db.sql("select extract(epoch from due_at - now()) from platform.effect where id = :id")
                .param("id", effect)
                .query((row, n) -> row.getDouble(1))
                .single();
    }
}
