package heed.web;

import java.time.ZoneId;
import java.util.Locale;

/**
 * Who looks at a page, as far as the page's frame needs to know.
 *
 * @param id the person's own, empty for a visitor
 * @param name shown at the rail's foot; empty for a visitor
 * @param initials two letters for the avatar
 * @param locale the language chosen by the person, else by the browser: en, sl, ru or fi
 * @param zone the zone in which times are shown
 * @param theme {@code light}, {@code dark} or empty for the system's choice
 * @param places keys of the rail's places this viewer may open
 */
public record Viewer(
        String id,
        String name,
        String initials,
        Locale locale,
        ZoneId zone,
        String theme,
        java.util.Set<String> places) {

    public Viewer {
        places = java.util.Set.copyOf(places);
    }

    public boolean signedIn() {
        return !name.isEmpty();
    }
}
