package heed.identity.notices;

import heed.identity.Actor;
import heed.web.Frame;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an open page may show as notifications of the browser now. */
@RestController
class AlertsController {

    private final FetchAlerts fetchAlerts;

    AlertsController(FetchAlerts fetchAlerts) {
        this.fetchAlerts = fetchAlerts;
    }

    /** One notification: the company as its title, the sentence, and where it leads. */
    record Alert(UUID id, String title, String text, String url) {}

    @PostMapping("/notices/alerts")
    List<Alert> fetch(Actor actor, Frame frame) {
        return fetchAlerts.fetch(actor).stream()
                .map(each -> new Alert(
                        each.id(),
                        frame.company().name(),
                        frame.text(each.message(), each.facts().toArray()),
                        each.url()))
                .toList();
    }
}
