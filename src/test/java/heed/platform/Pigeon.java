package heed.platform;

import heed.platform.Courier.Delivery.Deferred;
import heed.platform.Courier.Delivery.Failed;
import heed.platform.Courier.Delivery.Sent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A courier for tests; the payload tells it what to do. It is part of the shared context because it lies below {@code heed}. */
@Component
class Pigeon implements Courier {

    private final List<UUID> carried = new CopyOnWriteArrayList<>();
    private final Map<UUID, Delivery> settled = new ConcurrentHashMap<>();
    private final Map<UUID, CountDownLatch> held = new ConcurrentHashMap<>();
    private final Map<String, Integer> mostAtOnce = new ConcurrentHashMap<>();

    @Autowired
    JdbcClient db;

    @Override
    public String kind() {
        return "pigeon";
    }

    @Override
    public Delivery deliver(UUID effect, String payload, int attempt) {
        count(effect);
        carried.add(effect);
        return switch (payload) {
            case "slow" -> later(effect, 300);
            case "wait" -> later(effect, 10_000);
            case "refuse" -> new Failed("no such roof");
            case "defer-once" -> attempt == 1 ? new Deferred("rain") : new Sent("ring 7");
            default -> new Sent("ring 7");
        };
    }

    private Delivery later(UUID effect, long millis) {
        try {
            boolean early =
                    held.computeIfAbsent(effect, id -> new CountDownLatch(1)).await(millis, TimeUnit.MILLISECONDS);
            return new Sent(early ? "let go" : "ring 7");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void count(UUID effect) {
        db.sql("""
                select lane, count(*) as sending
                  from platform.effect
                 where state = 'sending' and lane = (select lane from platform.effect where id = :id)
                 group by lane
                """)
                .param("id", effect)
                .query((row, n) -> mostAtOnce.merge(row.getString("lane"), row.getInt("sending"), Math::max))
                .list();
    }

    @Override
    public void settled(UUID effect, String payload, Delivery delivery) {
        settled.put(effect, delivery);
    }

    void letGo(UUID effect) {
        held.computeIfAbsent(effect, id -> new CountDownLatch(1)).countDown();
    }

    Delivery settled(UUID effect) {
        return Objects.requireNonNull(settled.get(effect));
    }

    /** Those of the letters that it has carried, in its order. */
    List<UUID> carried(List<UUID> letters) {
        return carried.stream().filter(letters::contains).toList();
    }

    int mostAtOnce(String lane) {
        return mostAtOnce.getOrDefault(lane, 0);
    }

    /** One whose addressees recognise a letter that comes twice. */
    @Component
    static class Homing implements Courier {

        @Override
        public String kind() {
            return "homing-pigeon";
        }

        @Override
        public Delivery deliver(UUID effect, String payload, int attempt) {
            return new Sent("home");
        }

        @Override
        public boolean repeatsUnknown(int attempt) {
            return true;
        }

        @Override
        public void settled(UUID effect, String payload, Delivery delivery) {}
    }
}
