package heed.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CalendarsInTheApiTest extends HeedTest {

    private static final String LJUBLJANA = """
            {"key":"%s","timezone":"Europe/Ljubljana",
             "hours":{"mon":[["09:00","12:00"],["13:00","17:00"]],"fri":[["09:00","24:00"]]},
             "holidays":["2026-12-25"],
             "overrides":{"2026-12-24":[["09:00","12:00"]],"2026-12-31":[]},
             "breaks":{"2026-11-23":[["10:00","10:30"]]}}""";

    @Autowired
    private Calendars calendars;

    @Autowired
    private CalendarsInDemo demo;

    @Test
    void the_demo_company_is_open_until_eight_but_not_on_christmas_day() {
        demo.tell();
        demo.tell();
        WorkingTime desk = calendars.time("larkfield-desk").orElseThrow();
        assertThat(desk.isOpen(Opening.at("2026-11-21T19:59", "Europe/London"))).isTrue();
        assertThat(desk.isOpen(Opening.at("2026-12-25T12:00", "Europe/London"))).isFalse();
        assertThat(calendars.findAll(List.of("office", "larkfield-desk", "nowhere")))
                .containsOnlyKeys("office", "larkfield-desk");
    }

    @Test
    void every_change_is_in_the_audit_trail() {
        api.post("/calendars", LJUBLJANA.formatted("api-audited"));
        api.put("/calendars/api-audited", "{\"timezone\":\"UTC\",\"hours\":{\"tue\":[[\"09:00\",\"10:00\"]]}}");
        Answer trail = api.get("/audit?object=calendar:api-audited");
        assertThat(trail.json().at("/items").findValuesAsString("action"))
                .containsExactlyInAnyOrder("calendar-addition", "calendar-change");
        assertThat(trail.json().at("/items").findValuesAsString("timezone")).contains("Europe/Ljubljana", "UTC");
    }

    @Test
    void a_calendar_is_drawn_up_and_read_again_as_it_was_written() {
        Answer added = api.post("/calendars", LJUBLJANA.formatted("api-written"));
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("Location")).endsWith("/api/v1/calendars/api-written");
        Answer read = api.get("/calendars/api-written");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text("/timezone")).isEqualTo("Europe/Ljubljana");
        assertThat(read.json().at("/hours").toString())
                .isEqualTo("{\"mon\":[[\"09:00\",\"12:00\"],[\"13:00\",\"17:00\"]],\"fri\":[[\"09:00\",\"24:00\"]]}");
        assertThat(read.json().at("/holidays").toString()).isEqualTo("[\"2026-12-25\"]");
        assertThat(read.json().at("/overrides").toString())
                .isEqualTo("{\"2026-12-24\":[[\"09:00\",\"12:00\"]],\"2026-12-31\":[]}");
        assertThat(read.json().at("/breaks").toString()).isEqualTo("{\"2026-11-23\":[[\"10:00\",\"10:30\"]]}");
    }

    @Test
    void the_same_calendar_again_changes_nothing_and_another_is_refused() {
        api.post("/calendars", LJUBLJANA.formatted("api-twice"));
        assertThat(api.post("/calendars", LJUBLJANA.formatted("api-twice")).status())
                .isEqualTo(201);
        Answer other = api.post(
                "/calendars",
                "{\"key\":\"api-twice\",\"timezone\":\"UTC\",\"hours\":{\"mon\":[[\"09:00\",\"10:00\"]]}}");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/detail")).contains("api-twice");
    }

    @Test
    void a_change_made_from_an_old_reading_is_refused() {
        api.post("/calendars", LJUBLJANA.formatted("api-changed"));
        String tag = api.get("/calendars/api-changed").header("ETag");
        String wanted = "{\"timezone\":\"UTC\",\"hours\":{\"tue\":[[\"09:00\",\"10:00\"]]}}";
        assertThat(api.put("/calendars/api-changed", wanted, Map.of("If-Match", tag))
                        .status())
                .isEqualTo(200);
        assertThat(calendars.find("api-changed").orElseThrow().hours()).containsOnlyKeys(DayOfWeek.TUESDAY);
        Answer late = api.put("/calendars/api-changed", LJUBLJANA.formatted("api-changed"), Map.of("If-Match", tag));
        assertThat(late.status()).isEqualTo(412);
        assertThat(api.put("/calendars/api-none", wanted).status()).isEqualTo(404);
    }

    @Test
    void each_fault_has_a_pointer() {
        Answer refused = api.post("/calendars", """
                {"key":"api-faulty","timezone":"Mars/Base",
                 "hours":{"mon":[["09:00","12:00"],["17:00","13:00"]],"xyz":[["9","10:00"]],"tue":[["09:00"]]},
                 "holidays":["25.12.2026"],"overrides":{"2026-13-01":[]},"breaks":{"2026-11-23":[["25:00","26:00"]]}}""");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "/timezone",
                        "/hours/mon/1",
                        "/hours/xyz",
                        "/hours/tue/0",
                        "/holidays/0",
                        "/overrides/2026-13-01",
                        "/breaks/2026-11-23/0");
    }

    @Test
    void overlaps_and_calendars_that_never_open_are_refused() {
        Answer overlap = api.post("/calendars", """
                {"key":"api-overlap","timezone":"UTC","hours":{"mon":[["09:00","12:00"],["11:00","13:00"]]}}""");
        assertThat(overlap.status()).isEqualTo(400);
        assertThat(overlap.text("/errors/0/pointer")).isEqualTo("/hours/mon/1");
        Answer empty = api.post("/calendars", "{\"key\":\"api-empty\",\"timezone\":\"UTC\",\"hours\":{\"mon\":[]}}");
        assertThat(empty.text("/errors/0/pointer")).isEqualTo("/hours");
        assertThat(api.post("/calendars", "{\"timezone\":\"UTC\",\"hours\":{\"mon\":[[\"09:00\",\"10:00\"]]}}")
                        .text("/errors/0/pointer"))
                .isEqualTo("/key");
        assertThat(api.post("/calendars", "{\"key\":\"x\",\"colour\":\"red\"}").text("/errors/0/pointer"))
                .isEqualTo("/colour");
    }

    @Test
    void the_list_goes_on_from_its_cursor() {
        api.post("/calendars", LJUBLJANA.formatted("api-list-1"));
        api.post("/calendars", LJUBLJANA.formatted("api-list-2"));
        Answer first = api.get("/calendars?limit=1&cursor=api-list-0");
        assertThat(first.text("/items/0/key")).isEqualTo("api-list-1");
        Answer second = api.get("/calendars?limit=1&cursor=" + first.text("/next"));
        assertThat(second.text("/items/0/key")).isEqualTo("api-list-2");
    }

    @Test
    void nobody_reads_or_writes_without_a_token() {
        assertThat(api.as("").get("/calendars").status()).isEqualTo(401);
        assertThat(api.as("")
                        .post("/calendars", LJUBLJANA.formatted("api-nobody"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void holidays_come_from_an_icalendar_file() {
        api.post("/calendars", LJUBLJANA.formatted("api-holidays"));
        String file =
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225\r\nSUMMARY:božič\r\nEND:VEVENT\r\n"
                        + "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260208\r\nRRULE:FREQ=YEARLY;COUNT=2\r\nSUMMARY:Prešernov dan\r\n"
                        + "END:VEVENT\r\nEND:VCALENDAR\r\n";
        Answer added = api.post("/calendars/api-holidays/holidays", "text/calendar", file.getBytes(UTF_8));
        assertThat(added.status()).isEqualTo(200);
        assertThat(added.json().toString()).isEqualTo("{\"added\":2,\"known\":1,\"leftOut\":[]}");
        assertThat(api.get("/calendars/api-holidays").json().at("/holidayNames").toString())
                .isEqualTo(
                        "{\"2026-02-08\":\"Prešernov dan\",\"2026-12-25\":\"božič\",\"2027-02-08\":\"Prešernov dan\"}");
    }

    @Test
    void holidays_are_not_fetched_from_within() {
        api.post("/calendars", LJUBLJANA.formatted("api-fetching"));
        Answer refused = api.post("/calendars/api-fetching/holidays", "{\"url\":\"http://169.254.169.254/feed.ics\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/url");
        assertThat(refused.body()).doesNotContain("169.254");
        assertThat(api.post("/calendars/api-nowhere/holidays", "{\"url\":\"http://example.org/\"}")
                        .status())
                .isEqualTo(404);
    }
}
