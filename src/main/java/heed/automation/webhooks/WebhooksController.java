package heed.automation.webhooks;

import gg.jte.models.runtime.JteModel;
import heed.automation.webhooks.WriteWebhook.Made;
import heed.identity.Actor;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Settings, webhooks: written, tried, switched on and off, removed and brought back. */
@Controller
@RequestMapping("/settings/webhooks")
class WebhooksController {

    private final FindWebhooks find;
    private final WriteWebhook write;
    private final TryWebhook tryWebhook;
    private final WebhookPages pages;

    WebhooksController(FindWebhooks find, WriteWebhook write, TryWebhook tryWebhook, WebhookPages pages) {
        this.find = find;
        this.write = write;
        this.tryWebhook = tryWebhook;
        this.pages = pages;
    }

    @GetMapping
    JteModel list(Actor actor, Frame frame, @RequestParam(defaultValue = "false") boolean removed) {
        return pages.list(frame, actor, removed);
    }

    @GetMapping("/new")
    JteModel empty(Actor actor, Frame frame) {
        return pages.empty(frame, actor);
    }

    /** The secret is in this answer and nowhere else: it is no redirect, so that it never stands in a session. */
    @PostMapping
    JteModel add(
            Actor actor,
            Frame frame,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletResponse response) {
        WebhookForm form = WebhookForm.of(posted);
        try {
            Made made = write.add(actor, form.details());
            return pages.kept(frame, actor, made.webhook(), made.secret());
        } catch (Invalid invalid) {
            response.setStatus(422);
            return pages.typed(frame, actor, null, form, Faults.of(invalid));
        } catch (Refused refused) {
            response.setStatus(409);
            return pages.typed(frame, actor, null, form, Faults.of(refused));
        }
    }

    @GetMapping("/{id}")
    JteModel show(Actor actor, Frame frame, @PathVariable UUID id) {
        return pages.kept(frame, actor, find.findAny(actor, id), "");
    }

    @PostMapping("/{id}")
    Object change(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletResponse response,
            RedirectAttributes next) {
        Webhook webhook = find.find(actor, id);
        WebhookForm form = WebhookForm.of(posted);
        try {
            Optional<Webhook> changed = write.change(actor, webhook.id(), form.details(), form.version());
            if (changed.isPresent()) {
                return to(WebhookWords.url(webhook.id()), Toast.of("webhooks.saved", form.name()), next);
            }
            response.setStatus(409);
            return pages.typed(frame, actor, webhook, form, Faults.of(Invalid.at("", "webhooks.fault.changed")));
        } catch (Invalid invalid) {
            response.setStatus(422);
            return pages.typed(frame, actor, webhook, form, Faults.of(invalid));
        }
    }

    /** As with a new one, the secret is shown in this answer alone. */
    @PostMapping("/{id}/secret")
    JteModel renew(Actor actor, Frame frame, @PathVariable UUID id) {
        Made made = write.renewSecret(actor, new WebhookId(id));
        return pages.kept(frame, actor, made.webhook(), made.secret());
    }

    @PostMapping("/{id}/activation")
    RedirectView switchOn(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        Webhook webhook = write.switchTo(actor, new WebhookId(id), true);
        return to(WebhookWords.url(webhook.id()), Toast.of("webhooks.switched-on", webhook.name()), next);
    }

    @PostMapping("/{id}/deactivation")
    RedirectView switchOff(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        Webhook webhook = write.switchTo(actor, new WebhookId(id), false);
        String address = WebhookWords.url(webhook.id());
        Toast toast = Toast.of("webhooks.switched-off", webhook.name()).undoneBy(address + "/activation");
        return to(address, toast, next);
    }

    @PostMapping("/{id}/removal")
    RedirectView remove(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        boolean on = find.find(actor, id).on();
        Webhook webhook = write.remove(actor, new WebhookId(id));
        String back = WebhookWords.url(webhook.id()) + "/restoration?on=" + on;
        return to(
                "/settings/webhooks",
                Toast.of("webhooks.removed", webhook.name()).undoneBy(back),
                next);
    }

    @PostMapping("/{id}/restoration")
    Object restore(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean on,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            Webhook webhook = write.restore(actor, new WebhookId(id), on);
            return to(WebhookWords.url(webhook.id()), Toast.of("webhooks.restored", webhook.name()), next);
        } catch (Refused refused) {
            response.setStatus(409);
            Webhook webhook = find.findAny(actor, id);
            return pages.typed(frame, actor, webhook, WebhookForm.of(webhook), Faults.of(refused));
        }
    }

    /** Waits for the receiver and shows what it said. */
    @PostMapping("/{id}/tests")
    RedirectView test(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        UUID delivery = tryWebhook.now(actor, id);
        return to("/settings/webhooks/" + id + "/deliveries/" + delivery, null, next);
    }

    static RedirectView to(String address, @Nullable Toast toast, RedirectAttributes next) {
        if (toast != null) {
            next.addFlashAttribute(Toast.FLASH, toast);
        }
        var view = new RedirectView(address, true, false, false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
