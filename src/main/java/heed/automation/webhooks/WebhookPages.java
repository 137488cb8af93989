package heed.automation.webhooks;

import gg.jte.models.runtime.JteModel;
import heed.automation.EventKind;
import heed.automation.pages.MacroPage.Choice;
import heed.automation.webhooks.WebhookDeliveries.Delivery;
import heed.automation.webhooks.pages.WebhookPage;
import heed.automation.webhooks.pages.WebhooksPage;
import heed.conversations.QueueNames;
import heed.identity.Actor;
import heed.identity.Right;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages of webhooks: all of them, and one as it is kept or as somebody has just typed it. */
@Component
class WebhookPages {

    private static final int LATEST = 5;

    private final FindWebhooks find;
    private final QueueNames queues;
    private final Templates templates;
    private final Clock clock;

    WebhookPages(FindWebhooks find, QueueNames queues, Templates templates, Clock clock) {
        this.find = find;
        this.queues = queues;
        this.templates = templates;
        this.clock = clock;
    }

    JteModel list(Frame frame, Actor actor, boolean removed) {
        Map<WebhookId, Delivery> latest = find.latest(actor);
        Map<String, String> names = queues.names();
        return templates.automationWebhooksWebhooks(
                frame,
                new WebhooksPage(
                        removed,
                        find.all(actor, removed).stream()
                                .map(each -> row(frame, each, latest.get(each.id()), names))
                                .toList()));
    }

    private static WebhooksPage.Row row(
            Frame frame, Webhook webhook, @Nullable Delivery last, Map<String, String> names) {
        String heard = webhook.queues().stream()
                .map(key -> names.getOrDefault(key, key))
                .sorted()
                .collect(Collectors.joining(", "));
        return new WebhooksPage.Row(
                WebhookWords.url(webhook.id()),
                webhook.name(),
                webhook.url(),
                WebhookWords.events(frame, webhook),
                heard.isEmpty() ? frame.text("webhooks.queues.all") : heard,
                WebhookWords.state(webhook),
                WebhookWords.stateWords(frame, webhook),
                webhook.failures(),
                last == null ? "" : frame.moment(last.createdAt()),
                last == null ? "" : last.state(),
                last == null ? "" : WebhookWords.url(last));
    }

    JteModel empty(Frame frame, Actor actor) {
        actor.require(Right.SETTINGS_WRITE);
        return typed(frame, actor, null, WebhookForm.EMPTY, Faults.NONE);
    }

    /** @param secret just made, empty where it is not shown */
    JteModel kept(Frame frame, Actor actor, Webhook webhook, String secret) {
        return page(frame, actor, webhook, WebhookForm.of(webhook), secret, Faults.NONE);
    }

    /** @param webhook as it is kept, null for a new one */
    JteModel typed(Frame frame, Actor actor, @Nullable Webhook webhook, WebhookForm form, Faults faults) {
        return page(frame, actor, webhook, form, "", faults);
    }

    private JteModel page(
            Frame frame, Actor actor, @Nullable Webhook webhook, WebhookForm form, String secret, Faults faults) {
        Instant both = webhook == null ? null : webhook.bothUntil(clock.instant());
        return templates.automationWebhooksWebhook(
                frame,
                new WebhookPage(
                        webhook == null ? "" : webhook.id().value().toString(),
                        webhook == null ? frame.text("webhooks.add") : webhook.name(),
                        form.name(),
                        form.url(),
                        form.version(),
                        events(frame, form),
                        queueChoices(form),
                        secret,
                        both == null ? "" : frame.moment(both),
                        webhook != null && webhook.archived(),
                        webhook == null ? "on" : WebhookWords.state(webhook),
                        webhook == null ? "" : WebhookWords.stateWords(frame, webhook),
                        webhook == null ? 0 : webhook.failures(),
                        webhook == null
                                ? List.of()
                                : find.deliveries(actor, webhook, null, LATEST).items().stream()
                                        .map(each -> WebhookWords.row(frame, each))
                                        .toList(),
                        faults));
    }

    private static List<Choice> events(Frame frame, WebhookForm form) {
        return Arrays.stream(EventKind.values())
                .filter(kind -> !kind.timed())
                .map(kind -> new Choice(
                        kind.key(),
                        WebhookWords.event(frame, kind.key()),
                        form.events().contains(kind.key())))
                .toList();
    }

    private List<Choice> queueChoices(WebhookForm form) {
        return queues.names().entrySet().stream()
                .map(queue -> new Choice(
                        queue.getKey(), queue.getValue(), form.queues().contains(queue.getKey())))
                .toList();
    }
}
