package heed.conversations;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Atomic;
import org.springframework.stereotype.Service;

/** Remembers how somebody likes their list. */
@Service
class KeepListLayout {

    private final ListLayouts layouts;

    KeepListLayout(ListLayouts layouts) {
        this.layouts = layouts;
    }

    ListLayout of(Actor actor) {
        return actor.id() == null ? ListLayout.USUAL : layouts.find(actor.id()).orElse(ListLayout.USUAL);
    }

    @Atomic
    void keep(Actor actor, ListLayout layout) {
        actor.require(Right.CONVERSATIONS_READ);
        if (actor.id() != null) {
            layouts.keep(actor.id(), layout);
        }
    }
}
