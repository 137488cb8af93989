package heed.automation.webhooks;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.platform.Refused;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a webhook was told: looked up, and sent again. */
@Controller
@RequestMapping("/settings/webhooks/{id}/deliveries")
class DeliveriesController {

    private final RepeatDelivery repeat;
    private final DeliveryPages pages;

    DeliveriesController(RepeatDelivery repeat, DeliveryPages pages) {
        this.repeat = repeat;
        this.pages = pages;
    }

    @GetMapping
    JteModel list(
            Actor actor, Frame frame, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID cursor) {
        return pages.list(frame, actor, id, cursor);
    }

    @GetMapping("/{delivery}")
    JteModel show(Actor actor, Frame frame, @PathVariable UUID id, @PathVariable UUID delivery) {
        return pages.one(frame, actor, id, delivery, Faults.NONE);
    }

    @PostMapping("/{delivery}/repetition")
    Object again(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @PathVariable UUID delivery,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            repeat.again(actor, id, delivery);
            String address = "/settings/webhooks/" + id + "/deliveries/" + delivery;
            return WebhooksController.to(address, Toast.of("webhooks.sent-again"), next);
        } catch (Refused refused) {
            response.setStatus(409);
            return pages.one(frame, actor, id, delivery, Faults.of(refused));
        }
    }
}
