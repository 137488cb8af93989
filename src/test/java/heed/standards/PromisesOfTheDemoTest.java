package heed.standards;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.identity.Actor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class PromisesOfTheDemoTest extends HeedTest {

    @Autowired
    private StandardsDemo demo;

    @Autowired
    private Standards standards;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void larkfields_promises_pass_every_gate() {
        api.post(
                "/calendars",
                Map.of(
                        "key",
                        "larkfield-desk",
                        "name",
                        "Larkfield service desk",
                        "timezone",
                        "Europe/London",
                        "hours",
                        Map.of("mon", List.of(List.of("08:00", "20:00")))));
        transaction.executeWithoutResult(status -> {
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
