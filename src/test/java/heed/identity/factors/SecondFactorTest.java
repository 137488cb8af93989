package heed.identity.factors;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Browser;
import heed.identity.Newcomers;
import heed.identity.StaffId;
import heed.platform.Command;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SecondFactorTest extends FactorsTest {

    @Autowired
    Authenticators authenticators;

    @Autowired
    List<Command> commands;

    @Test
    void who_has_an_app_signs_in_with_password_and_code_and_goes_where_they_wanted_to() {
        String nell = "nell.signs-in@larkfield.example";
        newcomers.employ(nell);
        Enrolled nells = enrol(browser, nell);
        Browser elsewhere = another();
        elsewhere.get("/sign-in?next=%2Fsettings");

        Answer asked = elsewhere.post(
                "/sign-in", Map.of("email", nell, "password", Newcomers.PASSPHRASE, "next", "/settings"));
        assertThat(asked.url()).endsWith("/sign-in/second-factor");
        Answer in = elsewhere.post("/sign-in/second-factor", Map.of("code", next(nells.secret())));

        assertThat(in.url()).endsWith("/settings");
    }

    @Test
    void on_the_threshold_nobody_has_a_right_or_a_way_round() {
        String nell = "nell.waits@larkfield.example";
        newcomers.employ(nell);
        enrol(browser, nell);
        Browser elsewhere = another();
        password(elsewhere, nell);

        assertThat(elsewhere.get("/profile").url()).contains("/sign-in");
        assertThat(elsewhere.get("/sign-in/enrolment").status()).isEqualTo(404);
        assertThat(elsewhere
                        .post("/sign-in/enrolment", Map.of("code", "123456"))
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere.post("/confirmation", Map.of("proof", "123456")).url())
                .contains("/sign-in");
        assertThat(isIn(elsewhere)).isFalse();
    }

    @Test
    void S84_a_code_is_good_once_and_not_again_in_its_window() {
        String nell = "nell.is-overheard@larkfield.example";
        newcomers.employ(nell);
        Enrolled nells = enrol(browser, nell);
        String code = next(nells.secret());
        Browser first = another();
        password(first, nell);
        first.post("/sign-in/second-factor", Map.of("code", code));
        assertThat(isIn(first)).isTrue();

        Browser listener = another();
        password(listener, nell);
        Answer again = listener.post("/sign-in/second-factor", Map.of("code", code));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".notice").text()).contains("used already");
        assertThat(isIn(listener)).isFalse();
    }

    @Test
    void S84_a_code_sent_twice_at_once_is_taken_once() throws Exception {
        String nell = "nell.is-raced@larkfield.example";
        newcomers.employ(nell);
        Enrolled nells = enrol(browser, nell);
        String code = next(nells.secret());
        List<Browser> two = List.of(another(), another(), another());
        two.forEach(each -> password(each, nell));

        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            crowd.invokeAll(two.stream()
                    .<Callable<Answer>>map(each -> () -> each.post("/sign-in/second-factor", Map.of("code", code)))
                    .toList());
        }

        assertThat(two).filteredOn(FactorsTest::isIn).hasSize(1);
    }

    @Test
    void S84_a_backup_code_is_good_once_and_the_former_ones_end_with_new_ones() {
        String nell = "nell.has-lost-it@larkfield.example";
        newcomers.employ(nell);
        List<String> codes = enrol(browser, nell).codes();
        assertThat(codes).hasSize(10);
        Browser phoneless = another();
        password(phoneless, nell);
        phoneless.post("/sign-in/second-factor", Map.of("code", codes.getFirst().toUpperCase(Locale.ROOT)));
        assertThat(isIn(phoneless)).isTrue();
        assertThat(phoneless.get("/profile").body()).contains("9 backup codes");

        Browser finder = another();
        password(finder, nell);
        assertThat(finder.post("/sign-in/second-factor", Map.of("code", codes.getFirst()))
                        .status())
                .isEqualTo(422);

        phoneless.get("/profile");
        List<String> renewed = codes(phoneless.post("/profile/backup-codes", Map.of()));
        assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(codes);
        assertThat(finder.post("/sign-in/second-factor", Map.of("code", codes.get(1)))
                        .status())
                .isEqualTo(422);
        finder.post("/sign-in/second-factor", Map.of("code", renewed.getLast()));
        assertThat(isIn(finder)).isTrue();
    }

    @Test
    void S39_a_hundred_codes_at_once_are_five_guesses() throws Exception {
        String nell = "nell.is-guessed@larkfield.example";
        newcomers.employ(nell);
        Enrolled nells = enrol(browser, nell);
        Browser guesser = another();
        password(guesser, nell);

        List<Answer> answers;
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> guess = () -> guesser.post("/sign-in/second-factor", Map.of("code", "not it"));
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
        assertThat(guesser.post("/sign-in/second-factor", Map.of("code", next(nells.secret())))
                        .status())
                .as("nor is the right one heard now")
                .isEqualTo(429);
    }

    @Test
    void an_app_counts_only_after_its_first_code() {
        String nell = "nell.breaks-off@larkfield.example";
        newcomers.employ(nell);
        password(browser, nell);
        browser.get("/profile");
        Answer shown = browser.post("/profile/authenticator", Map.of());
        assertThat(shown.page().select("svg.qr path").attr("d")).contains("h1v1h-1z");

        Answer wrong = browser.post("/profile/authenticator/confirmation", Map.of("code", "000 000"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#code-error").text()).isNotEmpty();
        assertThat(secret(wrong)).as("the same picture, not another").isEqualTo(secret(shown));
        assertThat(password(another(), nell).url()).doesNotContain("second-factor");
    }

    @Test
    void the_secret_lies_in_the_database_sealed_and_is_never_shown_again() {
        String nell = "nell.is-sealed@larkfield.example";
        StaffId id = newcomers.employ(nell);
        Enrolled nells = enrol(browser, nell);

        byte[] kept = authenticators.find(id).orElseThrow().locked();
        assertThat(new String(kept, ISO_8859_1)).doesNotContain(new String(nells.secret(), ISO_8859_1));
        assertThat(browser.get("/profile/authenticator").url()).endsWith("/profile");
    }

    @Test
    void without_the_app_the_password_is_enough_again_and_the_codes_are_gone() {
        String nell = "nell.takes-it-off@larkfield.example";
        newcomers.employ(nell);
        enrol(browser, nell);
        browser.get("/profile");

        Answer removed = browser.post("/profile/authenticator/removal", Map.of());

        assertThat(removed.page().select(".toast").text()).contains("removed");
        assertThat(password(another(), nell).url()).doesNotContain("second-factor");
        assertThat(browser.post("/profile/backup-codes", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void an_administrator_takes_lost_factors_away_and_sees_where_a_colleague_is_signed_in() {
        String nell = "nell.drops-it@larkfield.example";
        StaffId id = newcomers.employ(nell);
        enrol(browser, nell);
        Browser administrator = another();
        administrator.signIn(EMAIL, PASSWORD);

        Answer access = administrator.get("/settings" + path(id, "/access"));
        assertThat(access.page().select("main").text())
                .contains("Authenticator app")
                .contains("127.0.0.…");
        administrator.post("/settings" + path(id, "/access/reset"), Map.of());
        assertThat(password(another(), nell).url()).doesNotContain("second-factor");

        administrator.post("/settings" + path(id, "/access/sign-out"), Map.of());
        assertThat(newcomers.isSignedIn(id)).isFalse();
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void who_runs_the_machine_lets_the_last_administrator_in_again() {
        String nell = "nell.runs-the-machine@larkfield.example";
        newcomers.employ(nell, "administrator");
        enrol(browser, nell);
        Command user = commands.stream()
                .filter(command -> command.words().equals("user"))
                .findFirst()
                .orElseThrow();

        assertThat(user.run(List.of("forget-factors", nell), System.out)).isZero();

        assertThat(password(another(), nell).url()).doesNotContain("second-factor");
        assertThat(user.run(List.of("forget-factors", "nobody@larkfield.example"), System.out))
                .isEqualTo(1);
    }

    @Test
    void a_program_reads_and_resets_the_same() {
        String nell = "nell.is-administered@larkfield.example";
        StaffId id = newcomers.employ(nell);
        enrol(browser, nell);

        assertThat(api.get(path(id, "/factors")).text("/authenticatorSince")).isNotEmpty();
        assertThat(api.get(path(id, "/factors")).json().at("/backupCodesLeft").asInt())
                .isEqualTo(10);
        assertThat(api.get(path(id, "/sessions")).text("/items/0/address")).isEqualTo("127.0.0.…");
        assertThat(api.delete(path(id, "/sessions")).json().at("/ended").asInt())
                .isEqualTo(1);
        assertThat(api.delete(path(id, "/factors")).status()).isEqualTo(204);
        assertThat(api.get(path(id, "/factors"))
                        .json()
                        .at("/authenticatorSince")
                        .isNull())
                .isTrue();
    }
}
