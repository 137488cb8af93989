package heed.identity;

import java.util.Collection;
import java.util.Set;

/** Answers for one kind of thing that notices are about, who may still read it. The module of that thing implements it. */
public interface NoticeSubjects {

    /** The kind: {@code conversation}. */
    String kind();

    /** Those of these ids that the actor may read now. */
    Set<String> readable(Actor actor, Collection<String> ids);
}
