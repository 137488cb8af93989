package heed.conversations;

import heed.conversations.SavedViews.SavedView;
import heed.identity.Actor;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Understands which view somebody asks for, built-in or saved. */
@Component
class ListQuestions {

    private final ObjectProvider<SavedViews> saved;

    ListQuestions(ObjectProvider<SavedViews> saved) {
        this.saved = saved;
    }

    /** Empty where no view that the actor sees has this key. */
    Optional<ListQuestion> find(Actor actor, String view, String typed) {
        return View.of(view)
                .map(each -> ListQuestion.of(each, typed))
                .or(() -> saved.stream()
                        .flatMap(each -> each.find(actor, view).stream())
                        .findFirst()
                        .map(each -> ListQuestion.of(each, typed)));
    }

    List<SavedView> saved(Actor actor) {
        return saved.stream().flatMap(each -> each.all(actor).stream()).toList();
    }
}
