package heed.conversations.statuses;

import heed.conversations.Status;
import heed.conversations.StatusLabel;
import heed.conversations.StatusLabels;
import heed.conversations.Versions;
import heed.conversations.statuses.KeepStatusLabels.Wish;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.NotFound;
import heed.web.Slice;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Statuses in the API. */
@RestController
@RequestMapping("/api/v1/statuses")
class StatusesApi {

    private final StatusLabels labels;
    private final KeepStatusLabels keepStatusLabels;

    StatusesApi(StatusLabels labels, KeepStatusLabels keepStatusLabels) {
        this.labels = labels;
        this.keepStatusLabels = keepStatusLabels;
    }

    /** The six fixed ones first. */
    @GetMapping
    Slice<StatusView> list(Actor actor) {
        actor.require(Right.CONVERSATIONS_READ);
        return new Slice<>(
                Stream.concat(
                                Arrays.stream(Status.values()).map(StatusView::of),
                                labels.all().stream().map(StatusView::of))
                        .toList(),
                null);
    }

    @GetMapping("/{key}")
    ResponseEntity<StatusView> show(Actor actor, @PathVariable String key) {
        actor.require(Right.CONVERSATIONS_READ);
        return answer(labels.find(key).orElseThrow(NotFound::new));
    }

    @PostMapping
    ResponseEntity<StatusView> add(Actor actor, @RequestBody StatusBody body) {
        StatusLabel label =
                keepStatusLabels.add(actor, body.key(), body.category(), new Wish(body.names(), body.place(), null));
        return ResponseEntity.created(URI.create("/api/v1/statuses/" + label.key()))
                .eTag(Versions.tag(label.version()))
                .body(StatusView.of(label));
    }

    @PatchMapping("/{key}")
    ResponseEntity<StatusView> change(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody StatusChangeBody body) {
        return answer(keepStatusLabels
                .change(actor, key, new Wish(body.names(), body.place(), body.archived()), Versions.of(tag))
                .orElseThrow(Versions::changedMeanwhile));
    }

    record StatusBody(
            @Nullable String key,
            @Nullable String category,
            @Nullable Map<String, String> names,
            @Nullable Integer place) {}

    record StatusChangeBody(
            @Nullable Map<String, String> names,
            @Nullable Integer place,
            @Nullable Boolean archived) {}

    /** @param fixed whether it is one of the six that are always there, which have no names of their own here */
    record StatusView(
            String key, String category, Map<String, String> names, int place, boolean fixed, boolean archived) {

        static StatusView of(Status status) {
            return new StatusView(status.key(), status.key(), Map.of(), 0, true, false);
        }

        static StatusView of(StatusLabel label) {
            return new StatusView(
                    label.key(), label.status().key(), label.names(), label.place(), false, label.archived());
        }
    }

    private static ResponseEntity<StatusView> answer(StatusLabel label) {
        return ResponseEntity.ok().eTag(Versions.tag(label.version())).body(StatusView.of(label));
    }
}
