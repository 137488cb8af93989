package heed.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import heed.JourneyTest;
import org.junit.jupiter.api.Test;

class KeepingACalendarTest extends JourneyTest {

    @Test
    void a_manager_draws_up_a_calendar_and_tries_it() {
        api.post("/calendars", """
                {"key":"journey","name":"Supply and leaks","timezone":"Europe/London",
                 "hours":{"mon":[["08:00","20:00"]],"tue":[["08:00","20:00"]],"wed":[["08:00","20:00"]],
                          "thu":[["08:00","20:00"]],"fri":[["08:00","20:00"]],"sat":[["08:00","20:00"]]},
                 "holidays":["2026-12-25","2026-12-28"],
                 "holidayNames":{"2026-12-25":"Christmas Day","2026-12-28":"Boxing Day (substitute day)"},
                 "overrides":{"2026-12-24":[["08:00","12:00"]]},"breaks":{"2026-11-23":[["10:00","10:30"]]}}""");
        signIn(EMAIL, PASSWORD);
        page.navigate("/settings/calendars");
        lookAround("calendars");
        page.navigate("/settings/calendars/journey?start=2026-03-16T18:40&minutes=240");
        assertThat(page.locator(".due-steps .is-due").innerText()).contains("Tue 10:40");
        lookAround("calendar");

        page.locator("[id='hours/mon']").fill("08:00–12:00, 11:00–20:00");
        page.locator("main button.primary").click();
        assertThat(page.locator("[id='hours/mon-error']").innerText()).contains("overlaps");
        lookAround("calendar-with-a-fault");
    }

    @Test
    void a_new_calendar_fits_any_screen() {
        open("en-GB", 360, ColorScheme.DARK);
        signIn(EMAIL, PASSWORD);
        page.navigate("/settings/calendars/new");
        lookAround("calendar-new");
    }
}
