package heed.web;

import static java.util.stream.Collectors.toSet;

import heed.web.RecentNews.News;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open event streams of this replica; four times a second they are told what is new, while there are any. */
@Component
class LiveStreams implements SmartLifecycle {

    /** A stream ends after a minute and the browser opens another: a right taken away ends there too. */
    private static final long STREAM_MILLIS = 60_000;

    /** News bears the time at which its transaction began: a page may be younger than that and drawn before it was committed. */
    private static final Duration LONG_TRANSACTION = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(LiveStreams.class);

    private final RecentNews news;
    private final Map<SseEmitter, Followed> streams = new ConcurrentHashMap<>();
    private final Set<SseEmitter> newcomers = ConcurrentHashMap.newKeySet();
    private final Set<Long> told = new HashSet<>();
    private volatile boolean running;

    LiveStreams(RecentNews news) {
        this.news = news;
    }

    /**
     * @param viewer name of the principal who follows the topics
     * @param drawn how long ago the page was asked for: what happened since then is told first
     */
    SseEmitter open(String viewer, Set<String> topics, Duration drawn) {
        var stream = new SseEmitter(STREAM_MILLIS);
        stream.onCompletion(() -> remove(stream));
        stream.onTimeout(stream::complete);
        stream.onError(_ -> remove(stream));
        streams.put(stream, new Followed(viewer, topics, drawn));
        newcomers.add(stream);
        send(stream, "open", "");
        if (!running) {
            stream.complete();
        }
        return stream;
    }

    @Scheduled(fixedDelay = 250)
    void pass() {
        if (streams.isEmpty()) {
            told.clear();
            return;
        }
        try {
            List<News> recent = news.recent();
            Set<String> fresh = topics(recent.stream().filter(each -> told.add(each.id())));
            told.retainAll(new HashSet<>(recent.stream().map(News::id).toList()));
            for (SseEmitter newcomer : Set.copyOf(newcomers)) {
                newcomers.remove(newcomer);
                catchUp(newcomer, recent);
            }
            streams.forEach((stream, followed) -> tell(stream, followed, fresh));
        } catch (RuntimeException unreachable) {
            log.debug("Live news waits for the database", unreachable);
        }
    }

    /** Also while nobody looks: programs make news too. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void forget() {
        try {
            news.forgetOld();
        } catch (RuntimeException unreachable) {
            log.debug("Old news waits for the database", unreachable);
        }
    }

    /** A page is drawn first and listens later: what others were told in between would never reach it. */
    private void catchUp(SseEmitter stream, List<News> recent) {
        Followed followed = streams.get(stream);
        if (followed != null) {
            Duration unheard = followed.drawn().plus(LONG_TRANSACTION);
            Set<String> missed =
                    topics(recent.stream().filter(each -> each.age().compareTo(unheard) < 0));
            followed.topics().stream().filter(missed::contains).forEach(topic -> send(stream, "news", topic));
        }
    }

    private static Set<String> topics(Stream<News> news) {
        return news.flatMap(each -> each.topics().stream()).collect(toSet());
    }

    private void tell(SseEmitter stream, Followed followed, Set<String> fresh) {
        if (fresh.contains(LiveNews.DISMISSED + followed.viewer())) {
            stream.complete();
        } else {
            followed.topics().stream().filter(fresh::contains).forEach(topic -> send(stream, "news", topic));
        }
    }

    private void send(SseEmitter stream, String name, String topic) {
        try {
            stream.send(SseEmitter.event().name(name).data(topic));
        } catch (IOException | IllegalStateException closed) {
            remove(stream);
        }
    }

    private void remove(SseEmitter stream) {
        streams.remove(stream);
        newcomers.remove(stream);
    }

    /** @param drawn how old the page was when it began to listen */
    private record Followed(String viewer, Set<String> topics, Duration drawn) {}

    @Override
    public void start() {
        running = true;
    }

    /** Before the server waits for its last requests: a stream would keep it waiting, and its browser finds another replica. */
    @Override
    public void stop() {
        running = false;
        streams.keySet().forEach(SseEmitter::complete);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 512;
    }
}
