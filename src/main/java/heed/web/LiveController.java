package heed.web;

import heed.platform.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The one event stream of a page: it follows the topics that its parts name, each only if the viewer may see it. */
@Controller
class LiveController {

    /** News is kept for ten seconds. */
    private static final int OLDEST_PAGE_MILLIS = 10_000;

    private final LiveStreams streams;
    private final List<LiveTopic> kinds;

    LiveController(LiveStreams streams, List<LiveTopic> kinds) {
        this.streams = streams;
        this.kinds = kinds;
    }

    /** @param age milliseconds since the page was asked for; what happened meanwhile is told first */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter open(
            @RequestParam Set<String> topic,
            @RequestParam(defaultValue = "0") long age,
            Principal who,
            HttpServletResponse response) {
        if (!topic.stream().allMatch(each -> mayFollow(who, each))) {
            throw new NotFound();
        }
        response.setHeader("X-Accel-Buffering", "no");
        return streams.open(who.getName(), topic, Duration.ofMillis(Math.clamp(age, 0, OLDEST_PAGE_MILLIS)));
    }

    private boolean mayFollow(Principal who, String topic) {
        int colon = topic.indexOf(':');
        String kind = colon < 0 ? topic : topic.substring(0, colon);
        String id = colon < 0 ? "" : topic.substring(colon + 1);
        return kinds.stream().anyMatch(each -> each.kind().equals(kind) && each.mayFollow(who, id));
    }
}
