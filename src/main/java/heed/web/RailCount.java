package heed.web;

import java.security.Principal;

/** A number beside one of the rail's places, such as the open conversations of this person. */
public interface RailCount {

    /** Key of the place: {@code inbox}. */
    String place();

    long count(Principal who);
}
