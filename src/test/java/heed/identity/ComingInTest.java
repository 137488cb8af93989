package heed.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Browser;
import heed.HeedTest;
import heed.platform.Invalid;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class ComingInTest extends HeedTest {

    @Autowired
    UserCommand userCommand;

    @Autowired
    Greeting greeting;

    @Autowired
    SetUpOffers offers;

    @Autowired
    SetUpHeed setUpHeed;

    @Autowired
    java.time.Clock clock;

    @Test
    void the_administrator_of_the_settings_signs_in_and_manages_too() {
        signIn();

        assertThat(browser.get("/profile").page().select("h1 ~ .facts").text())
                .contains("Administrator")
                .contains("Manager");
    }

    @Test
    void the_set_up_page_is_gone_once_somebody_works_here() {
        assertThat(browser.get("/set-up").status()).isEqualTo(404);
        assertThatThrownBy(() -> setUpHeed.setUp("guessed", "Eve", "eve@larkfield.example", PASSWORD, "en"))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void S36_a_set_up_token_is_good_once_and_only_the_newest_one() {
        byte[] first = Secrets.hash(Secrets.random());
        byte[] second = Secrets.hash(Secrets.random());
        offers.offer(first, clock.instant());
        offers.offer(second, clock.instant());

        assertThat(offers.take(first, clock.instant())).isFalse();
        assertThat(offers.take(second, clock.instant())).isTrue();
        assertThat(offers.take(second, clock.instant())).isFalse();
    }

    @Test
    void the_greeting_says_where_heed_is_and_nothing_secret_once_somebody_works_here() {
        assertThat(printed(greeting::greet)).contains("http").doesNotContain("token=");
    }

    @Test
    void a_user_is_added_listed_and_deactivated_from_the_command_line() {
        String added = printed(out -> assertThat(userCommand.run(
                        List.of("add", "sunita.shell@larkfield.example", "Sunita Shell", "observer"), out))
                .isZero());
        String password = added.substring(added.lastIndexOf(": ") + 2).strip();

        assertThat(new Browser(address())
                        .signIn("sunita.shell@larkfield.example", password)
                        .url())
                .doesNotContain("/sign-in");
        assertThat(printed(out -> userCommand.run(List.of("list"), out)))
                .contains("sunita.shell@larkfield.example", "Sunita Shell", "observer");

        userCommand.run(List.of("deactivate", "sunita.shell@larkfield.example"), System.out);
        assertThat(printed(out -> userCommand.run(List.of("list"), out))).contains("(deactivated)");
    }

    @Test
    void a_command_that_cannot_be_understood_says_how_it_is_used() {
        assertThat(userCommand.run(List.of("remove"), System.out)).isEqualTo(2);
        assertThat(printed(out -> userCommand.run(List.of("add", "no-address", "Nobody"), out)))
                .contains("ada@example.org");
    }

    @Test
    void the_demo_has_one_password_for_each_installation(@TempDir Path home) throws Exception {
        String made = new DemoPassword(home, "").make();

        assertThat(new DemoPassword(home, "").make()).isEqualTo(made);
        assertThat(Files.getPosixFilePermissions(home.resolve("demo-password"))).hasSize(2);
    }

    private static String printed(java.util.function.Consumer<PrintStream> work) {
        var bytes = new ByteArrayOutputStream();
        work.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
