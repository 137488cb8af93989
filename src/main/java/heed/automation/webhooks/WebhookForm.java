package heed.automation.webhooks;

import heed.automation.Occurrences;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** A webhook as people type it. */
record WebhookForm(String name, String url, List<String> events, List<String> queues, int version) {

    static final WebhookForm EMPTY = new WebhookForm("", "", List.of(), List.of(), 0);

    static WebhookForm of(MultiValueMap<String, String> posted) {
        return new WebhookForm(
                typed(posted, "name"),
                typed(posted, "url"),
                ticked(posted, "events"),
                ticked(posted, "queues"),
                typed(posted, "version").matches("\\d{1,9}") ? Integer.parseInt(typed(posted, "version")) : 0);
    }

    static WebhookForm of(Webhook webhook) {
        return new WebhookForm(
                webhook.name(),
                webhook.url(),
                List.of(Occurrences.keys(webhook.events())),
                List.copyOf(webhook.queues()),
                webhook.version());
    }

    WebhookDetails details() {
        return new WebhookDetails(name, url, events, queues);
    }

    private static String typed(MultiValueMap<String, String> posted, String field) {
        return Optional.ofNullable(posted.getFirst(field)).orElse("");
    }

    private static List<String> ticked(MultiValueMap<String, String> posted, String field) {
        return Optional.ofNullable(posted.get(field)).orElse(List.of());
    }
}
