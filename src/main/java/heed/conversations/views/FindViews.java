package heed.conversations.views;

import heed.conversations.ListColumn;
import heed.conversations.SavedViews;
import heed.identity.Actor;
import heed.identity.Circle;
import heed.identity.Circles;
import heed.identity.Right;
import heed.platform.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds the views that somebody may see. */
@Component
class FindViews implements SavedViews {

    private final KeptViews views;
    private final Circles circles;

    FindViews(KeptViews views, Circles circles) {
        this.views = views;
        this.circles = circles;
    }

    Circle circle(Actor actor) {
        actor.require(Right.CONVERSATIONS_READ);
        return circles.of(actor, Right.QUEUES_WRITE);
    }

    @Override
    public Optional<SavedView> find(Actor actor, String key) {
        Circle circle = circle(actor);
        return views.find(key)
                .filter(each -> !each.removed() && circle.sees(each.sharing()))
                .map(each -> saved(each, Set.copyOf(pins(actor))));
    }

    @Override
    public List<SavedView> all(Actor actor) {
        Set<String> pinned = Set.copyOf(pins(actor));
        return views.seenBy(circle(actor)).stream()
                .map(each -> saved(each, pinned))
                .toList();
    }

    /** @throws NotFound where there is none that the actor sees */
    KeptView kept(Actor actor, String key) {
        Circle circle = circle(actor);
        return views.find(key)
                .filter(each -> !each.removed() && circle.sees(each.sharing()))
                .orElseThrow(NotFound::new);
    }

    List<KeptView> seen(Actor actor) {
        return views.seenBy(circle(actor));
    }

    List<String> pins(Actor actor) {
        return actor.id() == null ? List.of() : views.pins(actor.id());
    }

    private static SavedView saved(KeptView view, Set<String> pinned) {
        return new SavedView(
                view.key(),
                view.name(),
                view.search(),
                view.order(),
                view.columns().stream().map(ListColumn::key).toList(),
                pinned.contains(view.key()));
    }
}
