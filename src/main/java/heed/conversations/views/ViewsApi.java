package heed.conversations.views;

import heed.conversations.ListColumn;
import heed.conversations.Versions;
import heed.identity.Actor;
import heed.identity.Circle;
import heed.platform.Invalid;
import heed.web.Slice;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Views in the API. */
@RestController
@RequestMapping("/api/v1/views")
class ViewsApi {

    private final FindViews findViews;
    private final KeepView keepView;

    ViewsApi(FindViews findViews, KeepView keepView) {
        this.findViews = findViews;
        this.keepView = keepView;
    }

    @GetMapping
    Slice<ViewView> list(Actor actor) {
        Circle circle = findViews.circle(actor);
        List<String> pins = findViews.pins(actor);
        return new Slice<>(
                findViews.seen(actor).stream()
                        .map(each -> ViewView.of(each, circle, pins))
                        .toList(),
                null);
    }

    @PostMapping
    ResponseEntity<ViewView> add(Actor actor, @RequestBody ViewBody body) {
        KeptView view = keepView.add(actor, body.wish(), Boolean.TRUE.equals(body.pinned()));
        return ResponseEntity.created(URI.create("/api/v1/views/" + view.key()))
                .eTag(Versions.tag(view.version()))
                .body(shown(actor, view));
    }

    @GetMapping("/{key}")
    ResponseEntity<ViewView> show(Actor actor, @PathVariable String key) {
        KeptView view = findViews.kept(actor, key);
        return ResponseEntity.ok().eTag(Versions.tag(view.version())).body(shown(actor, view));
    }

    @PatchMapping("/{key}")
    ResponseEntity<ViewView> change(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody ViewBody body) {
        if (body.key() != null && !body.key().equals(key)) {
            throw Invalid.at("/key", "views.fault.key-stays");
        }
        KeptView view =
                keepView.change(actor, key, body.wish(), Versions.of(tag)).orElseThrow(Versions::changedMeanwhile);
        if (body.pinned() != null) {
            keepView.pinToo(actor, key, body.pinned());
        }
        return ResponseEntity.ok().eTag(Versions.tag(view.version())).body(shown(actor, view));
    }

    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable String key) {
        keepView.remove(actor, key);
    }

    /** The caller's tabs, in this order. */
    @PutMapping("/pins")
    PinsView pin(Actor actor, @RequestBody PinsBody body) {
        return new PinsView(keepView.pin(actor, Objects.requireNonNullElse(body.views(), List.of())));
    }

    record PinsBody(@Nullable List<String> views) {}

    record PinsView(List<String> views) {}

    record SharingBody(@Nullable String scope, @Nullable String team) {}

    record ViewBody(
            @Nullable String key,
            @Nullable String name,
            @Nullable String search,
            @Nullable String sort,
            @Nullable List<String> columns,
            @Nullable SharingBody sharing,
            @Nullable Boolean pinned) {

        ViewWish wish() {
            return new ViewWish(
                    key,
                    name,
                    search,
                    sort,
                    columns,
                    sharing == null ? null : Objects.requireNonNullElse(sharing.scope(), ""),
                    sharing == null ? null : sharing.team());
        }
    }

    /** @param mayChange whether the caller may */
    record ViewView(
            String key,
            String name,
            String search,
            String sort,
            List<String> columns,
            SharingView sharing,
            boolean pinned,
            boolean mayChange) {

        record SharingView(String scope, @Nullable String team) {}

        static ViewView of(KeptView view, Circle circle, List<String> pins) {
            return new ViewView(
                    view.key(),
                    view.name(),
                    view.search(),
                    view.order().key(),
                    view.columns().stream().map(ListColumn::key).toList(),
                    new SharingView(view.sharing().scope().key(), view.sharing().team()),
                    pins.contains(view.key()),
                    circle.changes(view.sharing()));
        }
    }

    private ViewView shown(Actor actor, KeptView view) {
        return ViewView.of(view, findViews.circle(actor), findViews.pins(actor));
    }
}
