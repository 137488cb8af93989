package heed.identity.pages;

import heed.web.Faults;
import java.time.Instant;
import java.util.List;

/**
 * A person's own page.
 *
 * @param roles manager, administrator, observer
 * @param teams keys of the teams
 * @param places where the person is signed in, the one used last first
 */
public record ProfilePage(
        String name,
        String email,
        List<String> roles,
        List<String> teams,
        String language,
        String theme,
        String zone,
        List<Place> places,
        Faults faults) {

    /** One browser; here is the one that looks at this page. */
    public record Place(String device, Instant since, Instant usedAt, boolean here) {}
}
