package heed.identity;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Browser;
import heed.HeedTest;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SigningInTest extends HeedTest {

    private static final String PASSPHRASE = "nine clean rivers, one map";

    @Autowired
    AddStaff addStaff;

    @Autowired
    DeactivateStaff deactivateStaff;

    @Autowired
    Passwords passwords;

    @Test
    void a_member_of_staff_signs_in_and_goes_where_they_wanted_to() {
        String mina = employ("mina.signs-in@larkfield.example").email();

        Answer asked = browser.get("/profile");
        assertThat(asked.url()).endsWith("/sign-in?next=%2Fprofile");

        Answer arrived = browser.post("/sign-in", Map.of("email", mina, "password", PASSPHRASE, "next", "/profile"));
        assertThat(arrived.url()).endsWith("/profile");
        assertThat(arrived.page().select("h1").text()).isEqualTo("Mina Okafor");
    }

    @Test
    void S37_a_wrong_password_and_an_unknown_account_look_the_same() {
        String known = employ("mina.is-known@larkfield.example").email();

        Answer wrong = browser.signIn(known, "ten clean rivers, one map");
        Answer unknown =
                new Browser(address()).signIn("nobody.is-known@larkfield.example", "ten clean rivers, one map");

        assertThat(wrong.status()).isEqualTo(422).isEqualTo(unknown.status());
        assertThat(wrong.page().select("main .notice").text())
                .isNotEmpty()
                .isEqualTo(unknown.page().select("main .notice").text());
    }

    @Test
    void S39_a_hundred_guesses_at_once_are_five_guesses() throws Exception {
        String tom = employ("tom.is-guessed@larkfield.example").email();

        List<Answer> answers;
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> guess = () -> new Browser(address()).signIn(tom, "ten clean rivers, one map");
            answers = crowd.invokeAll(Collections.nCopies(100, guess)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers).filteredOn(answer -> answer.status() == 422).hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 429)
                .hasSize(95)
                .allSatisfy(answer -> assertThat(Integer.parseInt(answer.header("Retry-After")))
                        .isBetween(1, 60));
        assertThat(new Browser(address()).signIn(tom, PASSPHRASE).status())
                .as("nor is the right one heard now")
                .isEqualTo(429);
    }

    @Test
    void S40_signing_in_begins_a_new_session_and_the_old_one_is_gone() throws Exception {
        String mina = employ("mina.is-fixed@larkfield.example").email();
        var cookies = new CookieManager();
        HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

        String csrf = csrf(client.send(request("/sign-in").build(), BodyHandlers.ofString()));
        String before = session(cookies);
        HttpResponse<String> answer = client.send(
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "email=" + mina + "&password=nine+clean+rivers%2C+one+map&_csrf=" + csrf))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(session(cookies)).isNotEqualTo(before);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly", "SameSite=Lax");
        HttpResponse<String> withTheOld = HttpClient.newHttpClient()
                .send(request("/profile").header("Cookie", "heed=" + before).build(), BodyHandlers.ofString());
        assertThat(withTheOld.statusCode()).isEqualTo(303);
    }

    @Test
    void S42_a_form_without_its_token_is_refused() {
        browser.signIn(employ("mina.is-forged@larkfield.example").email(), PASSPHRASE);

        assertThat(browser.post("/profile", Map.of("language", "fi", "theme", "", "zone", "UTC", "_csrf", ""))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void S45_the_way_in_never_leads_to_another_site() {
        String mina = employ("mina.is-led@larkfield.example").email();
        browser.get("/sign-in");

        Answer arrived =
                browser.post("/sign-in", Map.of("email", mina, "password", PASSPHRASE, "next", "//evil.example/"));
        assertThat(arrived.url()).startsWith(address() + "/");
    }

    @Test
    void S47_a_header_names_nobody() throws Exception {
        var asked = request("/profile")
                .header("X-Remote-User", EMAIL)
                .header("X-Forwarded-User", EMAIL)
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(asked, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_deactivation_ends_sessions_at_once_and_can_be_undone() {
        StaffMember tom = employ("tom.leaves@larkfield.example");
        browser.signIn(tom.email(), PASSPHRASE);
        assertThat(browser.get("/profile").url()).endsWith("/profile");

        deactivateStaff.deactivate(Actor.SYSTEM, tom.id());
        assertThat(browser.get("/profile").url()).contains("/sign-in");
        assertThat(new Browser(address()).signIn(tom.email(), PASSPHRASE).status())
                .isEqualTo(422);

        deactivateStaff.reactivate(Actor.SYSTEM, tom.id());
        assertThat(new Browser(address()).signIn(tom.email(), PASSPHRASE).url()).doesNotContain("/sign-in");
    }

    @Test
    void a_new_password_signs_out_everywhere_else() {
        String mina = employ("mina.changes@larkfield.example").email();
        Browser elsewhere = new Browser(address());
        elsewhere.signIn(mina, PASSPHRASE);
        browser.signIn(mina, PASSPHRASE);
        browser.get("/profile");

        Answer changed = browser.post(
                "/profile/password", Map.of("current", PASSPHRASE, "wanted", "ten clean rivers, two maps"));

        assertThat(changed.url()).endsWith("/profile");
        assertThat(elsewhere.get("/profile").url()).contains("/sign-in");
        assertThat(new Browser(address()).signIn(mina, PASSPHRASE).status()).isEqualTo(422);
    }

    @Test
    void one_can_sign_out_here_and_everywhere() {
        String mina = employ("mina.signs-out@larkfield.example").email();
        Browser elsewhere = new Browser(address());
        elsewhere.signIn(mina, PASSPHRASE);
        browser.signIn(mina, PASSPHRASE);

        elsewhere.get("/profile");
        elsewhere.post("/profile/sign-out-everywhere", Map.of());

        assertThat(browser.get("/profile").url()).contains("/sign-in");
        assertThat(elsewhere.get("/profile").url()).contains("/sign-in");
    }

    @Test
    void the_pages_speak_the_language_a_person_chose() {
        browser.signIn(employ("mina.speaks@larkfield.example").email(), PASSPHRASE);
        browser.get("/profile");

        browser.post("/profile", Map.of("language", "fi", "theme", "dark", "zone", "Europe/Helsinki"));

        Answer profile = browser.speaking(Locale.GERMAN).get("/profile");
        assertThat(profile.page().select("html").attr("lang")).isEqualTo("fi");
        assertThat(profile.page().select("html").attr("data-theme")).isEqualTo("dark");
    }

    @Test
    void a_visitor_is_spoken_to_as_the_browser_asks_or_as_they_choose() {
        assertThat(browser.speaking(Locale.of("ru"))
                        .get("/sign-in")
                        .page()
                        .select("html")
                        .attr("lang"))
                .isEqualTo("ru");
        browser.get("/sign-in?language=sl");
        assertThat(browser.get("/sign-in").page().select("html").attr("lang")).isEqualTo("sl");
    }

    @Test
    void a_lost_session_sends_the_whole_page_to_the_door_and_not_a_part_of_it() throws Exception {
        var asked = request("/profile")
                .header("HX-Request", "true")
                .header("HX-Current-URL", address() + "/profile?x=1")
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(asked, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/sign-in?next=%2Fprofile%3Fx%3D1");
    }

    @Test
    void S37_looking_for_an_account_that_is_not_there_takes_as_long() {
        String hash = passwords.hash(PASSPHRASE);
        IntStream.range(0, 10).forEach(_ -> passwords.matches("ten clean rivers, one map", null));

        long withAccount = median(() -> passwords.matches("ten clean rivers, one map", hash));
        long without = median(() -> passwords.matches("ten clean rivers, one map", null));

        assertThat((double) without).isBetween(withAccount * 0.5, withAccount * 2.0);
    }

    private static long median(Runnable work) {
        return IntStream.range(0, 11)
                .mapToLong(_ -> {
                    long begun = System.nanoTime();
                    work.run();
                    return System.nanoTime() - begun;
                })
                .sorted()
                .skip(5)
                .findFirst()
                .orElseThrow();
    }

    private StaffMember employ(String email) {
        return addStaff.add(
                Actor.SYSTEM,
                new StaffDetails("Mina Okafor", email, PASSPHRASE, List.of("observer"), List.of(), "en", null));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path));
    }

    private static String csrf(HttpResponse<String> page) {
        return org.jsoup.Jsoup.parse(page.body()).select("input[name=_csrf]").val();
    }

    private static String session(CookieManager cookies) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("heed"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
