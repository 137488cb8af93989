package heed.identity.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.HeedTest;
import heed.TurnableClock;
import heed.identity.Notice;
import heed.identity.NoticeKind;
import heed.identity.Notify;
import heed.identity.Roles;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeliveringNoticesTest extends HeedTest {

    private static final Map<String, String> MENTIONS_AT_ONCE = Map.of("kinds/mention/mail", "at-once");

    @Autowired
    private Notify notices;

    @Autowired
    private DeliverNotices deliverNotices;

    @Autowired
    private TurnableClock clock;

    @Autowired
    private Roles roles;

    private Recipient mina;

    @BeforeEach
    void mina_is_here() {
        mina = new Recipient(api, address(), "en");
    }

    @AfterEach
    void turnBack() {
        clock.turn(Duration.ZERO);
    }

    @Test
    void who_chose_nothing_has_the_bell_alone() {
        told(NoticeKind.MENTION, "Brown water");

        deliver();
        clock.turn(Duration.ofDays(1));
        deliver();

        assertThat(mina.mails(MAIL)).isEmpty();
        assertThat(alerts()).isEqualTo("[]");
        assertThat(bell()).startsWith("1");
    }

    @Test
    void mail_at_once_tells_it_and_leads_to_it() {
        assertThat(mina.chooses(MENTIONS_AT_ONCE).page().select(".toast").text())
                .contains("Saved.");
        told(NoticeKind.MENTION, "Brown water");
        told(NoticeKind.WATCHED, "Something else");

        deliver();

        assertThat(onlyMail())
                .startsWith("One notice from ")
                .contains("Tom Reyes mentioned you in “Brown water” (#7): come and see")
                .contains("/inbox?about=7")
                .contains("/profile/notices")
                .doesNotContain("Something else");
        deliver();
        assertThat(mina.mails(MAIL)).hasSize(1);
    }

    @Test
    void quiet_hours_hold_all_but_what_was_let_through() {
        mina.chooses(quietNow(Map.of(
                "kinds/mention/mail", "at-once",
                "kinds/reminder/mail", "at-once",
                "through/reminder", "true")));
        told(NoticeKind.MENTION, "Brown water");
        told(NoticeKind.MENTION, "A burst pipe");
        told(NoticeKind.REMINDER, "The meter");

        deliver();
        assertThat(onlyMail()).contains("The meter").doesNotContain("Brown water");

        clock.turn(Duration.ofHours(3));
        deliver();
        await().until(() -> mina.mails(MAIL).size() == 2);
        assertThat(mina.mails(MAIL).getLast()).startsWith("2 notices from ").contains("Brown water", "A burst pipe");
    }

    @Test
    void what_still_waits_follows_a_new_choice() {
        mina.chooses(quietNow(MENTIONS_AT_ONCE));
        told(NoticeKind.MENTION, "Brown water");
        told(NoticeKind.MENTION, "A burst pipe");
        deliver();
        assertThat(mina.mails(MAIL)).isEmpty();

        mina.chooses(MENTIONS_AT_ONCE);
        deliver();
        assertThat(onlyMail()).contains("Brown water", "A burst pipe");

        mina.chooses(quietNow(MENTIONS_AT_ONCE));
        told(NoticeKind.MENTION, "The meter");
        mina.chooses(Map.of("kinds/mention/mail", "never"));
        clock.turn(Duration.ofHours(3));
        deliver();
        clock.turn(Duration.ZERO);
        mina.chooses(MENTIONS_AT_ONCE);
        told(NoticeKind.MENTION, "A new tap");
        deliver();
        await().until(() -> String.join("\n", mina.mails(MAIL)).contains("A new tap"));
        assertThat(String.join("\n", mina.mails(MAIL))).doesNotContain("The meter");
    }

    @Test
    void a_digest_comes_with_the_hour_and_leaves_out_what_was_read() {
        mina.chooses(Map.of("bell/mention", "true", "kinds/mention/mail", "hourly"));
        told(NoticeKind.MENTION, "Brown water");
        mina.browser.get("/notices");
        mina.browser.post("/notices/readings", Map.of());
        told(NoticeKind.MENTION, "A burst pipe");
        told(NoticeKind.MENTION, "The meter");
        deliver();
        assertThat(mina.mails(MAIL)).isEmpty();

        clock.turn(Duration.ofHours(1));
        deliver();

        assertThat(onlyMail())
                .startsWith("2 notices")
                .contains("A burst pipe", "The meter")
                .doesNotContain("Brown water");
    }

    @Test
    void a_daily_digest_comes_at_the_chosen_time() {
        ZonedDateTime now = ZonedDateTime.now(clock).withZoneSameInstant(ZoneOffset.UTC);
        mina.chooses(Map.of(
                "kinds/mention/mail",
                "daily",
                "digestAt",
                now.plusHours(5).toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString()));
        told(NoticeKind.MENTION, "Brown water");

        clock.turn(Duration.ofHours(4));
        deliver();
        assertThat(mina.mails(MAIL)).isEmpty();
        clock.turn(Duration.ofHours(5));
        deliver();
        assertThat(onlyMail()).contains("Brown water");
    }

    @Test
    void only_in_working_hours_means_the_calendars_hours() {
        String day = ZonedDateTime.now(clock)
                .withZoneSameInstant(ZoneOffset.UTC)
                .plusDays(2)
                .getDayOfWeek()
                .name()
                .substring(0, 3)
                .toLowerCase(java.util.Locale.ROOT);
        String key = "k" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(api.post(
                                "/calendars",
                                Map.of(
                                        "key",
                                        key,
                                        "timezone",
                                        "UTC",
                                        "hours",
                                        Map.of(day, List.of(List.of("00:00", "24:00")))))
                        .status())
                .isEqualTo(201);
        mina.chooses(Map.of("kinds/mention/mail", "at-once", "calendar", key));
        told(NoticeKind.MENTION, "Brown water");

        deliver();
        assertThat(mina.mails(MAIL)).isEmpty();
        clock.turn(Duration.ofDays(2));
        deliver();
        assertThat(onlyMail()).contains("Brown water");
    }

    @Test
    void many_replicas_send_one_mail() throws Exception {
        mina.chooses(MENTIONS_AT_ONCE);
        IntStream.range(0, 20).forEach(each -> told(NoticeKind.MENTION, "Letter " + each));

        try (var replicas = Executors.newFixedThreadPool(4)) {
            for (var each : replicas.invokeAll(List.of(this::delivered, this::delivered, this::delivered))) {
                each.get();
            }
        }
        await().until(() -> !mina.mails(MAIL).isEmpty());
        deliver();

        String all = String.join("\n", mina.mails(MAIL));
        IntStream.range(0, 20).forEach(each -> assertThat(all).containsOnlyOnce("Letter " + each + "”"));
    }

    @Test
    void what_has_a_name_is_told_once() {
        Notice notice = notice(NoticeKind.OVERDUE, "Brown water", "");
        notices.tellOnce("late:" + mina.id, List.of(mina.id), notice);
        notices.tellOnce("late:" + mina.id, List.of(mina.id), notice);

        assertThat(bell()).startsWith("1");
    }

    @Test
    void S09_a_name_in_a_mail_is_text_and_no_link() {
        mina.chooses(MENTIONS_AT_ONCE);
        notices.tell(
                List.of(mina.id),
                new Notice(
                        NoticeKind.MENTION,
                        "attention.notice.mention",
                        List.of("http://evil.example Click", "a@b.example, c@d.example\r\nBcc: e@f.example", "#7", "x"),
                        "/inbox",
                        ""));

        deliver();

        assertThat(onlyMail()).doesNotContain("http://evil", "evil.example", "a@b", "\nBcc:");
    }

    @Test
    void S29_what_one_may_not_read_any_more_is_neither_mailed_nor_shown() {
        mina.chooses(Map.of("kinds/mention/mail", "at-once", "browser/mention", "true"));
        notices.tell(List.of(mina.id), notice(NoticeKind.MENTION, "Brown water", "conversation:" + UUID.randomUUID()));

        deliver();
        clock.turn(Duration.ofMinutes(1));
        deliver();

        assertThat(mina.mails(MAIL)).isEmpty();
        assertThat(alerts()).isEqualTo("[]");
    }

    @Test
    void who_works_here_no_longer_is_not_written_to() {
        mina.chooses(quietNow(MENTIONS_AT_ONCE));
        told(NoticeKind.MENTION, "Brown water");
        api.post("/staff/" + mina.id.value() + "/deactivation", "{}");

        clock.turn(Duration.ofHours(3));
        deliver();

        assertThat(mina.mails(MAIL)).isEmpty();
    }

    @Test
    void the_browser_gets_each_alert_once_and_none_in_quiet_hours() {
        mina.chooses(Map.of("browser/mention", "true"));
        told(NoticeKind.MENTION, "Brown water");
        assertThat(alerts()).contains("Brown water", "\"url\":\"/inbox?about=7\"");
        assertThat(alerts()).isEqualTo("[]");

        mina.chooses(quietNow(Map.of("browser/mention", "true")));
        told(NoticeKind.MENTION, "A burst pipe");
        assertThat(alerts()).isEqualTo("[]");
        clock.turn(Duration.ofHours(2).plusMinutes(1));
        assertThat(alerts()).contains("A burst pipe");

        mina.chooses(Map.of("browser/mention", "true"));
        told(NoticeKind.MENTION, "Old news");
        clock.turn(Duration.ofHours(3));
        deliver();
        assertThat(alerts()).isEqualTo("[]");
    }

    @Test
    void without_the_bell_it_stands_in_the_list_as_read() {
        mina.chooses(Map.of("bell/assignment", "true"));
        told(NoticeKind.MENTION, "Brown water");
        told(NoticeKind.ASSIGNMENT, "A burst pipe");

        assertThat(bell()).startsWith("1");
        assertThat(list("all")).contains("Brown water", "A burst pipe");
        assertThat(list("unread")).contains("A burst pipe").doesNotContain("Brown water");
    }

    @Test
    void what_cannot_be_kept_is_said_and_stays_typed() {
        Answer refused = mina.chooses(Map.of("day", "mon", "quiet/from", "25:00", "kinds/mention/mail", "daily"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[id=quiet/from-error]").text()).contains("Give a time such as 08:00.");
        assertThat(refused.page().select("[id=quiet/from]").val()).isEqualTo("25:00");
        assertThat(refused.page().select("[name=kinds/mention/mail] [selected]").val())
                .isEqualTo("daily");
        assertThat(refused.page().select("[name=day][checked]").eachAttr("value"))
                .containsExactly("mon");
        assertThat(mina.browser.get("/profile/notices").page().select("[name=day][checked]"))
                .isEmpty();
    }

    @Test
    void the_api_chooses_likewise_and_minds_the_version() {
        var own = api.as(roles.token("agent"));
        Answer first = own.patch(
                "/notices/delivery",
                "{\"kinds\":{\"mention\":{\"mail\":\"daily\"}},\"quiet\":{\"from\":\"18:00\",\"until\":\"08:00\",\"days\":[\"mon\"]}}");

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        Answer kept = own.get("/notices/delivery");
        assertThat(kept.text("/kinds/mention/mail")).isEqualTo("daily");
        assertThat(kept.text("/kinds/mention/bell")).isEqualTo("true");
        assertThat(kept.text("/quiet/from")).isEqualTo("18:00");
        assertThat(own.patch("/notices/delivery", "{}", Map.of("If-Match", "\"4711\""))
                        .status())
                .isEqualTo(412);
        Answer never = own.patch(
                "/notices/delivery",
                "{\"quiet\":{\"from\":\"00:00\",\"until\":\"00:00\",\"days\":[\"mon\",\"tue\",\"wed\",\"thu\",\"fri\",\"sat\",\"sun\"]}}");
        assertThat(never.status()).isEqualTo(400);
        assertThat(never.text("/errors/0/pointer")).isEqualTo("/quiet/until");
        Answer wrong = own.patch(
                "/notices/delivery", "{\"kinds\":{\"gossip\":{}},\"digestAt\":\"noon\",\"calendar\":\"none-of-ours\"}");
        assertThat(wrong.json().get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/kinds/gossip", "/digestAt");
    }

    private Boolean delivered() {
        deliverNotices.deliver();
        return true;
    }

    private void deliver() {
        deliverNotices.deliver();
    }

    private void told(NoticeKind kind, String subject) {
        notices.tell(List.of(mina.id), notice(kind, subject, ""));
    }

    private static Notice notice(NoticeKind kind, String subject, String about) {
        return new Notice(
                kind,
                "attention.notice.mention",
                List.of("Tom Reyes", subject, "#7", "come and see"),
                "/inbox?about=7",
                about);
    }

    /** From an hour ago until in two hours, by Mina's clock. */
    private Map<String, String> quietNow(Map<String, String> more) {
        LocalTime now = LocalTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
        var wishes = new java.util.HashMap<>(more);
        wishes.put("quiet/from", now.minusHours(1).toString());
        wishes.put("quiet/until", now.plusHours(2).toString());
        wishes.put("day", now.minusHours(1).isAfter(now) ? yesterday() : today());
        return wishes;
    }

    private String today() {
        return QuietDays.key(ZonedDateTime.now(clock).getDayOfWeek());
    }

    private String yesterday() {
        return QuietDays.key(ZonedDateTime.now(clock).minusDays(1).getDayOfWeek());
    }

    private String onlyMail() {
        await().until(() -> !mina.mails(MAIL).isEmpty());
        assertThat(mina.mails(MAIL)).hasSize(1);
        return mina.mails(MAIL).getFirst();
    }

    private String alerts() {
        return mina.browser.post("/notices/alerts", Map.of()).body();
    }

    private String bell() {
        return mina.browser.get("/profile").page().select("#bell .count").text();
    }

    private String list(String filter) {
        return mina.browser
                .get("/notices?filter=" + filter)
                .page()
                .select(".notice-list")
                .text();
    }
}
