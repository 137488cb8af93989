package heed.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Time, retries and timers for every module. */
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
@EnableScheduling
class PlatformConfiguration {

    private static final int JOBS_AT_ONCE = 8;
    private static final int PATIENCE_SECONDS = 10;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * Runs what is scheduled. Spring's own choice for virtual threads has one thread for everything that repeats after a pause, so that
     * one long import would hold up live pages, due times and outgoing replies.
     */
    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(JOBS_AT_ONCE);
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("job-");
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(PATIENCE_SECONDS);
        return scheduler;
    }
}
