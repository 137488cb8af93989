package heed.web;

import java.security.Principal;

/** A kind of thing whose changes a page may follow: the {@code conversation} of {@code conversation:0199…}. */
public interface LiveTopic {

    String kind();

    /** @param id what stands after the colon, empty when nothing does */
    boolean mayFollow(Principal who, String id);
}
