package heed.identity;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import heed.platform.Ids;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The audit trail is found by who, what, on which and when, and taken out. */
class AuditExportTest extends HeedTest {

    @Autowired
    AuditTrail audit;

    private final String object = "export-test:" + Ids.next();

    @Test
    void S58_a_name_that_looks_like_a_formula_is_text_in_the_table() {
        for (String name : new String[] {"=1+1", "+1", "-1", "@sum", "\tx", "Ada, \"the first\""}) {
            audit.record(
                    new Actor(null, name, Actor.Kind.PERSON, java.util.Set.of(), null),
                    "export-test",
                    object,
                    null,
                    Map.of("a", 1));
        }
        Answer csv = api.get("/audit/export?format=csv&object=" + object);

        assertThat(csv.header("Content-Disposition")).contains("attachment").contains("audit.csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.body()).contains(",'=1+1,", ",'+1,", ",'-1,", ",'@sum,", "'\tx", "\"Ada, \"\"the first\"\"\"");
        assertThat(csv.body().lines()).hasSize(7);
    }

    @Test
    void lines_of_json_hold_what_the_list_holds_however_many_there_are() {
        for (int i = 0; i < 450; i++) {
            audit.record(Actor.SYSTEM, "export-test", object, null, Map.of("i", i));
        }
        Answer lines = api.get("/audit/export?object=" + object);

        assertThat(lines.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(lines.body().lines()).hasSize(450).allMatch(line -> line.startsWith("{\"id\":"));
        assertThat(api.get("/audit?action=audit-export").json().at("/items")).isNotEmpty();
    }

    @Test
    void days_narrow_the_list() {
        audit.record(Actor.SYSTEM, "export-test", object, null, null);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        assertThat(api.get("/audit?object=" + object + "&from=" + today + "&to=" + today)
                        .json()
                        .at("/items"))
                .hasSize(1);
        assertThat(api.get("/audit?object=" + object + "&to=" + today.minusDays(1))
                        .json()
                        .at("/items"))
                .isEmpty();
        assertThat(api.get("/audit?from=yesterday").text("/errors/0/pointer")).isEqualTo("/from");
        Answer page = signIn().get("/settings/audit?object=" + object + "&from=soon");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select("#from").val()).isEqualTo("soon");
        assertThat(browser.get("/settings/audit?object=" + object + "&from=" + today.minusDays(1))
                        .page()
                        .select("tbody tr"))
                .hasSize(1);
        assertThat(browser.get("/settings/audit/export?object=" + object + "&format=ndjson")
                        .body()
                        .lines())
                .hasSize(1);
    }
}
