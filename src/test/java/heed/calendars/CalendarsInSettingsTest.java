package heed.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CalendarsInSettingsTest extends HeedTest {

    @Autowired
    private Calendars calendars;

    @BeforeEach
    void open() {
        signIn();
        browser.get("/settings/calendars/new");
    }

    private static Map<String, String> form(String key) {
        return Map.of(
                "key", key,
                "name", "Supply and leaks",
                "timezone", "Europe/London",
                "hours/mon", "08:00–12:00, 13:00 - 20:00",
                "hours/tue", "8:00-24:00",
                "holidays", "2026-12-25 Christmas Day\n2026-12-28",
                "overrides", "2026-12-24 09:00–12:00\n2026-12-31",
                "breaks", "2026-11-23 10:00–10:30");
    }

    @Test
    void a_calendar_is_typed_shown_in_the_list_and_changed() {
        Answer added = browser.post("/settings/calendars", form("page-typed"));
        assertThat(added.url()).endsWith("/settings/calendars/page-typed");
        assertThat(added.page().text()).contains("The calendar Supply and leaks is drawn up.");
        assertThat(added.page().select("[id='hours/mon']").val()).isEqualTo("08:00–12:00, 13:00–20:00");
        assertThat(added.page().select("[id='overrides']").text()).contains("2026-12-24 09:00–12:00");
        assertThat(browser.get("/settings/calendars").page().select("table").text())
                .contains("Supply and leaks")
                .contains("Mon 08:00–12:00, 13:00–20:00, Tue 08:00–24:00");

        Map<String, String> change = new HashMap<>(form("page-typed"));
        change.put("name", "Leaks");
        change.put("tag", added.page().select("input[name=tag]").val());
        assertThat(browser.post("/settings/calendars/page-typed", change).page().text())
                .contains("The calendar Leaks is saved.");
        assertThat(browser.post("/settings/calendars/page-typed", change).page().text())
                .contains("Somebody changed this calendar meanwhile");
    }

    @Test
    void what_was_typed_stays_beside_its_faults() {
        Map<String, String> wrong = new HashMap<>(form("page-wrong"));
        wrong.put("hours/mon", "08:00–12:00, 11:00–20:00");
        wrong.put("timezone", "Europe/London");
        Document page = browser.post("/settings/calendars", wrong).page();
        assertThat(page.select("[id='hours/mon-error']").text()).contains("11:00–20:00 overlaps 08:00–12:00");
        assertThat(page.select("[id='hours/mon']").val()).isEqualTo("08:00–12:00, 11:00–20:00");
        assertThat(page.select("[id='name']").val()).isEqualTo("Supply and leaks");
        wrong.put("hours/mon", "");
        wrong.put("holidays", "Christmas");
        assertThat(browser.post("/settings/calendars", wrong)
                        .page()
                        .select("[id='holidays-error']")
                        .text())
                .contains("Christmas");
        assertThat(calendars.find("page-wrong")).isEmpty();
    }

    @Test
    void a_deadline_can_be_tried_in_every_language() {
        browser.post("/settings/calendars", form("page-tried"));
        String address = "/settings/calendars/page-tried?start=2026-03-16T19:30&minutes=90";
        assertThat(browser.get(address).page().select(".due-steps").text())
                .contains("Mon 19:30 The clock starts.")
                .contains("Overnight Does not count.")
                .contains("Tue 09:00 Due.");
        assertThat(browser.speaking(Locale.of("sl")).get(address).status()).isEqualTo(200);
        assertThat(browser.get("/settings/calendars/page-tried?start=nonsense&minutes=x")
                        .page()
                        .select(".error"))
                .hasSize(2);
    }

    @Test
    void holidays_are_uploaded() {
        browser.post("/settings/calendars", form("page-uploaded"));
        String file =
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270101\nSUMMARY:New Year\nEND:VEVENT\nEND:VCALENDAR";
        Answer added =
                browser.upload("/settings/calendars/page-uploaded/holidays", "file", "h.ics", file.getBytes(UTF_8));
        assertThat(added.page().text()).contains("1 holiday added.");
        assertThat(added.page().select("[id='holidays']").text()).contains("2027-01-01 New Year");
        Answer refused = browser.upload(
                "/settings/calendars/page-uploaded/holidays", "file", "h.ics", "nonsense".getBytes(UTF_8));
        assertThat(refused.page().text()).contains("This is no iCalendar file.");
    }
}
