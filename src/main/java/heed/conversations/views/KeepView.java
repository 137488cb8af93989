package heed.conversations.views;

import heed.conversations.ConversationSelection;
import heed.conversations.ListOrder;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Circle;
import heed.identity.Forbidden;
import heed.identity.Right;
import heed.identity.Sharing;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.web.LiveNews;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Keeps a question to the inbox under a name, changes it, and puts it away. What others share is changed by who may. */
@Service
class KeepView {

    private final KeptViews views;
    private final FindViews findViews;
    private final ViewReading reading;
    private final ConversationSelection selection;
    private final AuditTrail audit;
    private final LiveNews news;
    private final Clock clock;

    KeepView(
            KeptViews views,
            FindViews findViews,
            ViewReading reading,
            ConversationSelection selection,
            AuditTrail audit,
            LiveNews news,
            Clock clock) {
        this.views = views;
        this.findViews = findViews;
        this.reading = reading;
        this.selection = selection;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** Personal unless it is wished to be shared, or belongs to a program without an owner. */
    @Atomic
    KeptView add(Actor actor, ViewWish wish, boolean pinned) {
        Circle circle = findViews.circle(actor);
        Sharing usual = circle.id() == null ? Sharing.COMPANY : Sharing.personal(circle.id());
        String key = key(wish);
        KeptView view = reading.read(
                actor, circle, wish, new KeptView(key, "", "", ListOrder.NEWEST, List.of(), usual, false, 1));
        requireChanging(circle, view.sharing());
        if (!views.add(view)) {
            throw Invalid.at("/key", "views.fault.key-taken");
        }
        if (pinned) {
            pinToo(actor, key, true);
        }
        audit.record(actor, "view-addition", "view:" + key, null, view);
        news.tell("inbox");
        return view;
    }

    private String key(ViewWish wish) {
        String wished = wish.key();
        if (wished != null) {
            if (!wished.matches("[a-z0-9]+(-[a-z0-9]+)*") || wished.length() > 60 || selection.builtIn(wished)) {
                throw Invalid.at("/key", "views.fault.key");
            }
            return wished;
        }
        String slug = ViewReading.slug(wish.name() == null ? "" : wish.name());
        boolean free =
                !slug.isEmpty() && !selection.builtIn(slug) && views.find(slug).isEmpty();
        String some = Ids.next().toString();
        return free ? slug : (slug.isEmpty() ? "view" : slug) + "-" + some.substring(some.length() - 6);
    }

    /**
     * @param expected the version that was read, 0 for any
     * @return empty where somebody changed it meanwhile
     */
    @Atomic
    Optional<KeptView> change(Actor actor, String key, ViewWish wish, int expected) {
        Circle circle = findViews.circle(actor);
        KeptView before = findViews.kept(actor, key);
        requireChanging(circle, before.sharing());
        KeptView after = reading.read(actor, circle, wish, before);
        requireChanging(circle, after.sharing());
        if (!views.save(after, null, expected)) {
            return Optional.empty();
        }
        audit.record(actor, "view-change", "view:" + key, before, after);
        news.tell("inbox");
        return views.find(key);
    }

    /** It can be had back. */
    @Atomic
    void remove(Actor actor, String key) {
        KeptView view = findViews.kept(actor, key);
        requireChanging(findViews.circle(actor), view.sharing());
        views.save(view, clock.instant(), 0);
        audit.record(actor, "view-removal", "view:" + key, view, null);
        news.tell("inbox");
    }

    @Atomic
    void restore(Actor actor, String key) {
        Circle circle = findViews.circle(actor);
        KeptView view =
                views.find(key).filter(each -> circle.sees(each.sharing())).orElseThrow(NotFound::new);
        requireChanging(circle, view.sharing());
        views.save(view, null, 0);
        audit.record(actor, "view-addition", "view:" + key, null, view);
        news.tell("inbox");
    }

    /** The tabs of this person from now on; a program that belongs to nobody has none. */
    @Atomic
    List<String> pin(Actor actor, List<String> keys) {
        List<String> seen = findViews.seen(actor).stream().map(KeptView::key).toList();
        for (int n = 0; n < keys.size(); n++) {
            if (!seen.contains(keys.get(n))) {
                throw Invalid.at("/views/" + n, "views.fault.unknown", keys.get(n));
            }
        }
        if (actor.id() != null) {
            views.pin(actor.id(), keys.stream().distinct().toList());
        }
        return findViews.pins(actor);
    }

    /** Adds a view at the end of this person's tabs, or takes it away. */
    @Atomic
    void pinToo(Actor actor, String key, boolean pinned) {
        var keys = new ArrayList<>(findViews.pins(actor));
        keys.remove(key);
        if (pinned) {
            keys.add(key);
        }
        List<String> seen = findViews.seen(actor).stream().map(KeptView::key).toList();
        keys.retainAll(seen);
        pin(actor, keys);
    }

    /** Moves a view one place forward among this person's tabs. */
    @Atomic
    void pinEarlier(Actor actor, String key) {
        var keys = new ArrayList<>(findViews.pins(actor));
        int at = keys.indexOf(key);
        if (at > 0) {
            keys.remove(at);
            keys.add(at - 1, key);
            keys.retainAll(findViews.seen(actor).stream().map(KeptView::key).toList());
            pin(actor, keys);
        }
    }

    private static void requireChanging(Circle circle, Sharing sharing) {
        if (!circle.changes(sharing)) {
            throw new Forbidden(Right.QUEUES_WRITE);
        }
    }
}
