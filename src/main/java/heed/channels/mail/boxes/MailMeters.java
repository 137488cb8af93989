package heed.channels.mail.boxes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What a monitoring system is told about mail. */
@Component
class MailMeters {

    MailMeters(MailLags lags, MeterRegistry meters) {
        Gauge.builder("heed.ingest.lag.seconds", lags, MailLags::oldestSeconds)
                .tag("channel", "email")
                .description("How long the oldest stored letter has been waiting for its conversation")
                .register(meters);
        Gauge.builder("heed.quarantine", lags, MailLags::setAside)
                .description("Letters that are set aside for a person to look at")
                .register(meters);
    }
}
