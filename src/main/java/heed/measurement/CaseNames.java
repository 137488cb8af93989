package heed.measurement;

import heed.identity.Actor;
import java.util.Collection;
import java.util.Map;

/** Says how a measured subject is called and where its page is; implemented by the module that owns the subject. */
public interface CaseNames {

    /** As in {@link Subject#kind()}. */
    String kind();

    /** One query for all; subjects that the actor may not see are left out. */
    Map<Subject, CaseName> names(Actor actor, Collection<Subject> subjects);

    /** What a list shows: who or what it was, and the address of its page. */
    record CaseName(String title, String url) {}
}
