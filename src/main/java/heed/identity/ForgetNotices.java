package heed.identity;

import java.util.Collection;

/** Takes notices back whose words must not stay. */
public interface ForgetNotices {

    /** Those about these, each kind and id: {@code conversation:01a2…}. Answers how many. */
    int about(Collection<String> subjects);
}
