package heed.web;

import heed.web.RecentNews.News;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final Logger log = LoggerFactory.getLogger(LiveStreams.class);

    private final RecentNews news;
    private final Map<SseEmitter, Followed> streams = new ConcurrentHashMap<>();
    private final Set<Long> told = new HashSet<>();
    private volatile boolean running;

    LiveStreams(RecentNews news) {
        this.news = news;
    }

    /** @param viewer name of the principal who follows the topics */
    SseEmitter open(String viewer, Set<String> topics) {
        var stream = new SseEmitter(STREAM_MILLIS);
        stream.onCompletion(() -> streams.remove(stream));
        stream.onTimeout(stream::complete);
        stream.onError(_ -> streams.remove(stream));
        streams.put(stream, new Followed(viewer, topics));
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
            var fresh = new HashSet<String>();
            recent.stream().filter(each -> told.add(each.id())).forEach(each -> fresh.addAll(each.topics()));
            told.retainAll(new HashSet<>(recent.stream().map(News::id).toList()));
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
            streams.remove(stream);
        }
    }

    private record Followed(String viewer, Set<String> topics) {}

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
