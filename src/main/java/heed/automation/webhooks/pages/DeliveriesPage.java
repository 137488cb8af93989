package heed.automation.webhooks.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a webhook was told, the newest first. */
public record DeliveriesPage(
        String id,
        String name,
        List<DeliveryRow> rows,
        @Nullable String next) {

    public String address() {
        return "/settings/webhooks/" + id + "/deliveries";
    }
}
