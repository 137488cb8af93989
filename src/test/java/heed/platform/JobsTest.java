package heed.platform;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.TaskScheduler;

class JobsTest extends HeedTest {

    @Autowired
    TaskScheduler jobs;

    @Test
    void a_long_job_does_not_hold_up_another() throws Exception {
        var let = new CountDownLatch(1);
        var ran = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        var slow = jobs.scheduleWithFixedDelay(
                () -> {
                    begun.countDown();
                    try {
                        let.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                Duration.ofHours(1));
        assertThat(begun.await(10, SECONDS)).isTrue();

        var quick = jobs.scheduleWithFixedDelay(ran::countDown, Duration.ofHours(1));

        assertThat(ran.await(5, SECONDS)).isTrue();
        let.countDown();
        slow.cancel(false);
        quick.cancel(false);
    }
}
