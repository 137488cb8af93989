package heed.standards;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.identity.Actor;
import heed.platform.DemoChapter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class PromisesOfTheDemoTest extends HeedTest {

    @Autowired
    private StandardsDemo demo;

    /** Their hours are those of the calendars' chapter. */
    @Autowired
    private List<DemoChapter> chapters;

    @Autowired
    private Standards standards;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void larkfields_promises_pass_every_gate() {
        transaction.executeWithoutResult(status -> {
            chapters.stream()
                    .filter(chapter -> chapter.getClass().getPackageName().equals("heed.calendars"))
                    .forEach(DemoChapter::tell);
            demo.tell();
            for (String code : List.of("phone-2min", "first-reply-4h", "resolution-3d")) {
                Standard told = standards.find(Actor.SYSTEM, code);
                assertThat(told.newest().state()).isEqualTo(StandardState.EFFECTIVE);
                assertThat(told.newest().statement()).hasSize(4);
            }
            status.setRollbackOnly();
        });
    }
}
