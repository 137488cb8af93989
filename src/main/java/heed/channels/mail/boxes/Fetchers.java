package heed.channels.mail.boxes;

import heed.platform.Safe;
import heed.web.LiveNews;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sees to it that each connected mailbox is fetched from by one Heed: this one, where no other holds it. */
@Component
class Fetchers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Fetchers.class);
    private static final int CONNECTING_AT_ONCE = 16;
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

    private final UUID replica = UUID.randomUUID();
    private final Connections connections;
    private final Cursors cursors;
    private final FetchMailbox.Tools tools;
    private final boolean enabled;
    private final Map<UUID, FetchMailbox> running = new ConcurrentHashMap<>();
    private final Map<UUID, Thread> threads = new ConcurrentHashMap<>();
    private volatile boolean started;

    @Autowired
    Fetchers(
            OpenMailbox openMailbox,
            FetchImap imap,
            FetchPop3 pop3,
            Connections connections,
            Cursors cursors,
            Safe safe,
            LiveNews news,
            @Value("${heed.command:false}") boolean command) {
        this.connections = connections;
        this.cursors = cursors;
        this.enabled = !command;
        this.tools = new FetchMailbox.Tools(
                openMailbox, imap, pop3, connections, cursors, safe, news, new Semaphore(CONNECTING_AT_ONCE, true));
    }

    @Override
    public void start() {
        started = enabled;
    }

    @Override
    public void stop() {
        started = false;
        running.values().forEach(FetchMailbox::end);
        long deadline = System.nanoTime() + Duration.ofSeconds(3).toNanos();
        threads.values().forEach(fetching -> awaitEnd(fetching, deadline));
    }

    /** So that another Heed may take the mailbox at once; whoever is in the middle of something is not waited for longer. */
    private static void awaitEnd(Thread fetching, long deadline) {
        try {
            fetching.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** The mailboxes that this Heed fetches from. */
    List<UUID> held() {
        return List.copyOf(running.keySet());
    }

    /** Begins with what is new, ends what is gone or changed, and holds the rest for longer. */
    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    void attend() {
        if (!started) {
            return;
        }
        Map<UUID, Connection> wanted =
                connections.active().stream().collect(Collectors.toMap(Connection::mailbox, Function.identity()));
        running.forEach((mailbox, fetcher) -> {
            Connection now = wanted.get(mailbox);
            if (now == null || now.version() != fetcher.connection().version()) {
                fetcher.end();
            } else if (fetcher.silence().compareTo(LONGEST_SILENCE) > 0) {
                log.warn("Nothing was heard of {} for 10 minutes; Heed connects anew", now.address());
                fetcher.lookNow();
            }
        });
        List<UUID> kept = cursors.renew(replica, running.keySet());
        running.forEach((mailbox, fetcher) -> {
            if (!kept.contains(mailbox)) {
                fetcher.end();
            }
        });
        wanted.values().stream()
                .filter(each -> !running.containsKey(each.mailbox()))
                .forEach(this::begin);
    }

    private void begin(Connection connection) {
        cursors.take(connection.mailbox(), replica).ifPresent(hold -> {
            var fetcher = new FetchMailbox(connection, hold, tools);
            running.put(connection.mailbox(), fetcher);
            Thread thread = Thread.ofVirtual()
                    .name("mailbox-" + connection.address())
                    .unstarted(() -> fetch(connection.mailbox(), fetcher));
            threads.put(connection.mailbox(), thread);
            thread.start();
        });
    }

    private void fetch(UUID mailbox, FetchMailbox fetcher) {
        try {
            fetcher.run();
        } finally {
            threads.remove(mailbox, Thread.currentThread());
            running.remove(mailbox, fetcher);
        }
    }
}
