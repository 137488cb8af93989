package heed.automation.webhooks;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what was told to webhooks a month ago. */
@Component
class ForgetDeliveries {

    private static final Logger log = LoggerFactory.getLogger(ForgetDeliveries.class);

    private final WebhookDeliveries deliveries;
    private final Clock clock;

    ForgetDeliveries(WebhookDeliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000)
    void forget() {
        try {
            deliveries.forget(clock.instant());
        } catch (DataAccessException unreachable) {
            log.warn("Old deliveries wait for the database: {}", unreachable.getMessage());
        }
    }
}
