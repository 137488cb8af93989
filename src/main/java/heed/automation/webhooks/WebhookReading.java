package heed.automation.webhooks;

import heed.automation.EventKind;
import heed.conversations.QueueNames;
import heed.platform.Egress;
import heed.platform.Fault;
import heed.platform.Invalid;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands what is told about a webhook, and asks whether Heed may go where it points. */
@Component
class WebhookReading {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_URL = 2000;

    private final Egress egress;
    private final QueueNames queues;

    WebhookReading(Egress egress, QueueNames queues) {
        this.egress = egress;
        this.queues = queues;
    }

    record Draft(String name, String url, Set<EventKind> events, Set<String> queues) {}

    /** @throws Invalid with a fault for each field that will not do */
    Draft read(WebhookDetails told) {
        var faults = new ArrayList<Fault>();
        String name = or(told.name()).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.add(Fault.at("/name", "webhooks.fault.name"));
        }
        var draft = new Draft(name, url(told, faults), events(told, faults), queues(told, faults));
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return draft;
    }

    private String url(WebhookDetails told, List<Fault> faults) {
        String url = or(told.url()).strip();
        if (url.length() > LONGEST_URL || isForbidden(url)) {
            faults.add(Fault.at("/url", "webhooks.fault.url"));
        }
        return url;
    }

    private boolean isForbidden(String url) {
        try {
            egress.check(url);
            return false;
        } catch (Egress.Unreachable forbidden) {
            return true;
        }
    }

    private static Set<EventKind> events(WebhookDetails told, List<Fault> faults) {
        Set<EventKind> events = EnumSet.noneOf(EventKind.class);
        List<String> keys = told.events() == null ? List.of() : told.events();
        for (int n = 0; n < keys.size(); n++) {
            Optional<EventKind> kind = EventKind.of(or(keys.get(n))).filter(each -> !each.timed());
            if (kind.isEmpty()) {
                faults.add(Fault.at("/events/" + n, "webhooks.fault.event", or(keys.get(n))));
            }
            kind.ifPresent(events::add);
        }
        return events;
    }

    private Set<String> queues(WebhookDetails told, List<Fault> faults) {
        Set<String> known = queues.names().keySet();
        var chosen = new LinkedHashSet<String>();
        List<String> keys = told.queues() == null ? List.of() : told.queues();
        for (int n = 0; n < keys.size(); n++) {
            if (known.contains(or(keys.get(n)))) {
                chosen.add(keys.get(n));
            } else {
                faults.add(Fault.at("/queues/" + n, "webhooks.fault.queue", or(keys.get(n))));
            }
        }
        return chosen;
    }

    private static String or(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
