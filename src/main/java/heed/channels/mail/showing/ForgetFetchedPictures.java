package heed.channels.mail.showing;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets pictures from elsewhere go a week after they were fetched; a reader may have them fetched again. */
@Component
class ForgetFetchedPictures {

    private static final Duration KEPT = Duration.ofDays(7);

    private final FetchedPictures fetched;
    private final Clock clock;

    ForgetFetchedPictures(FetchedPictures fetched, Clock clock) {
        this.fetched = fetched;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forget() {
        fetched.forgetBefore(clock.instant().minus(KEPT));
    }
}
