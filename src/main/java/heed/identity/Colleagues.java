package heed.identity;

import java.util.Collection;
import java.util.List;

/** The question who works here and may do what, for modules that turn to colleagues. */
public interface Colleagues {

    /** Those of them who still work here, with their rights. */
    List<Actor> active(Collection<StaffId> ids);

    /** Who works here and has their name or mail address behind an {@code @} somewhere in the text. */
    List<Called> calledIn(String text);

    /** Who works here, has the right in the queue and these words in name or address; by name. */
    List<Called> able(Right right, String queue, String words, int limit);

    /** A colleague with what they may be called by. */
    record Called(Actor actor, String email) {}
}
