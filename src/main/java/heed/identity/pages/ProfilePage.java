package heed.identity.pages;

import gg.jte.Content;
import heed.web.Faults;
import java.time.Instant;
import java.util.List;

/**
 * A person's own page.
 *
 * @param roles manager, administrator, observer
 * @param teams keys of the teams
 * @param panels what others look after on this page: second factors, passkeys
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
        List<Content> panels,
        Faults faults) {

    /**
     * One browser.
     *
     * @param key names the session without telling its id
     * @param address without its end
     * @param here whether it is the one that looks at this page
     */
    public record Place(String key, String device, String address, Instant since, Instant usedAt, boolean here) {}
}
