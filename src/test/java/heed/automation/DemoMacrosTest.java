package heed.automation;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.identity.SharedFilter;
import heed.platform.DemoChapter;
import heed.web.UsefulPlace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class DemoMacrosTest extends HeedTest {

    @Autowired
    private List<DemoChapter> chapters;

    @Autowired
    private Macros macros;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void larkfield_s_templates_and_macros_pass_every_rule() {
        for (String queue : List.of(
                "supply-and-leaks", "bills-and-payments", "meters-and-readings", "moving-home", "priority-services")) {
            api.post("/queues", Map.of("key", queue, "name", queue));
        }
        transaction.executeWithoutResult(status -> {
            chapters.stream()
                    .filter(chapter ->
                            chapter.getClass().getPackageName().matches("heed\\.(knowledge|automation(\\.rules)?)"))
                    .sorted(java.util.Comparator.comparingInt(DemoChapter::order))
                    .forEach(DemoChapter::tell);
            assertThat(macros.page(filter("ask-for-a-reading"), UsefulPlace.START, 1))
                    .hasSize(1);
            assertThat(macros.page(filter("send-a-crew"), UsefulPlace.START, 1)).hasSize(1);
            status.setRollbackOnly();
        });
    }

    private static SharedFilter filter(String key) {
        var everybody = new heed.identity.Circle(null, java.util.Set.of(), java.util.Set.of(), true);
        return new SharedFilter(everybody, null, key, "", false, java.time.LocalDate.EPOCH);
    }
}
