package heed.identity.resets;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Browser;
import heed.HeedTest;
import heed.Letters;
import heed.platform.Ids;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A forgotten password is replaced by whoever reads the account's mail, and by nobody else. */
class ForgottenPasswordTest extends HeedTest {

    private static final String OLD = "the first heron of march";
    private static final String NEW = "the second heron of may";

    @Autowired
    private JdbcClient db;

    private final String ida = "ida." + Ids.next() + "@larkfield.example";
    private final Letters letters = new Letters(MAIL, ida);
    private String id = "";

    @BeforeEach
    void hireIda() {
        id = api.post(
                        "/staff",
                        Map.of(
                                "name",
                                "Ida Moss",
                                "email",
                                ida,
                                "password",
                                OLD,
                                "roles",
                                List.of("observer"),
                                "language",
                                "fi"))
                .text("/id");
        // Every test asks from the same machine.
        db.sql("delete from identity.throttle").update();
    }

    @Test
    void a_new_password_ends_all_sessions_and_the_old_one() {
        Browser old = new Browser(address());
        old.signIn(ida, OLD);
        ask(ida);
        assertThat(letters.text(1)).contains("Uusi salasana").contains("60 minuuttia");

        Browser theirs = new Browser(address());
        theirs.get(letters.link(1));
        Answer done = theirs.post(letters.link(1), Map.of("password", NEW));

        assertThat(done.url()).endsWith("/sign-in");
        assertThat(done.page().select(".toast").text()).isNotBlank();
        assertThat(old.get("/profile").url()).contains("/sign-in");
        assertThat(new Browser(address()).signIn(ida, OLD).status()).isEqualTo(422);
        assertThat(new Browser(address()).signIn(ida, NEW).url()).doesNotContain("sign-in");
    }

    @Test
    void S35_the_link_leads_to_the_configured_address_whatever_the_request_claims() throws Exception {
        Browser page = new Browser(address());
        page.get("/password-reset");
        URI home = URI.create(address());
        Answer form = page.get("/password-reset");
        assertThat(form.status()).isEqualTo(200);
        askRaw(home, "evil.example", "X-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\n");
        ask(ida);

        assertThat(letters.link(1)).startsWith(address() + "/password-reset/");
        assertThat(MAIL.mails()).noneMatch(mail -> mail.contains("evil.example/password-reset"));
    }

    @Test
    void S36_a_link_is_used_once_and_looking_uses_nothing_up() {
        ask(ida);
        String link = letters.link(1);
        assertThat(new Browser(address()).get(link).status()).isEqualTo(200);
        assertThat(new Browser(address()).get(link).status()).isEqualTo(200);

        assertThat(use(link, NEW).url()).endsWith("/sign-in");
        assertThat(use(link, OLD).status()).isEqualTo(410);
        assertThat(new Browser(address()).signIn(ida, NEW).url()).doesNotContain("sign-in");
    }

    @Test
    void S36_a_link_ends_after_an_hour() {
        ask(ida);
        String link = letters.link(1);
        db.sql("""
                update identity.password_reset set expires_at = expires_at - interval '1 hour'
                 where staff = cast(:id as uuid)
                """).param("id", id).update();

        assertThat(new Browser(address()).get(link).status()).isEqualTo(410);
        assertThat(use(link, NEW).status()).isEqualTo(410);
    }

    @Test
    void S36_only_the_newest_link_holds() {
        ask(ida);
        String first = letters.link(1);
        ask(ida);
        String second = letters.link(2);

        assertThat(use(first, NEW).status()).isEqualTo(410);
        assertThat(use(second, NEW).url()).endsWith("/sign-in");
    }

    @Test
    void S36_a_changed_password_voids_the_link() {
        ask(ida);
        String link = letters.link(1);
        api.patch("/staff/" + id, Map.of("password", "another heron altogether"));

        assertThat(new Browser(address()).get(link).status()).isEqualTo(410);
        assertThat(use(link, NEW).status()).isEqualTo(410);
    }

    @Test
    void S36_a_weak_password_keeps_the_link() {
        ask(ida);
        assertThat(use(letters.link(1), "short").status()).isEqualTo(422);
        assertThat(use(letters.link(1), NEW).url()).endsWith("/sign-in");
    }

    @Test
    void S37_the_answer_is_the_same_whether_the_account_exists_or_not() {
        String nobody = "nobody." + Ids.next() + "@larkfield.example";
        Answer known = ask(ida);
        Answer unknown = ask(nobody);

        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.page().select("main").outerHtml())
                .isEqualTo(known.page().select("main").outerHtml());
        letters.text(1);
        assertThat(new Letters(MAIL, nobody).count()).isZero();
    }

    @Test
    void S37_the_answer_takes_the_same_time_whether_the_account_exists_or_not() {
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        Browser visitor = new Browser(address());
        visitor.get("/password-reset");
        for (int i = 0; i < 25; i++) {
            db.sql("delete from identity.throttle").update();
            known.add(time(visitor, ida));
            unknown.add(time(visitor, "nobody." + i + "@larkfield.example"));
        }
        assertThat(Math.abs(median(known) - median(unknown)))
                .as("milliseconds apart")
                .isLessThan(10);
    }

    @Test
    void S39_more_than_three_wishes_for_an_account_send_no_more_mail_and_look_the_same() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask(ida).status()).isEqualTo(200);
        }
        letters.text(3);
        Answer one = api.get("/audit?action=password-reset-offer&object=staff:" + id);
        assertThat(one.json().at("/items")).hasSize(3);
    }

    @Test
    void S39_one_address_cannot_ask_without_end() {
        int status = 200;
        for (int i = 0; i < 25 && status == 200; i++) {
            status = ask("nobody." + i + "@larkfield.example").status();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void who_was_deactivated_gets_no_link_and_cannot_use_one() {
        ask(ida);
        String link = letters.link(1);
        api.post("/staff/" + id + "/deactivation", Map.of());

        assertThat(use(link, NEW).status()).isEqualTo(410);
        assertThat(api.post("/staff/" + id + "/password-reset", Map.of()).status())
                .isEqualTo(409);
    }

    @Test
    void an_administrator_has_a_link_sent() {
        signIn().get("/settings/staff/" + id);
        Answer sent = browser.post("/settings/staff/" + id + "/password-reset", Map.of());

        assertThat(sent.page().select(".toast").text()).contains("Ida Moss");
        assertThat(use(letters.link(1), NEW).url()).endsWith("/sign-in");
    }

    private Answer ask(String email) {
        Browser visitor = new Browser(address());
        visitor.get("/password-reset");
        return visitor.post("/password-reset", Map.of("email", email));
    }

    private Answer use(String link, String password) {
        Browser theirs = new Browser(address());
        theirs.get("/password-reset");
        return theirs.post(link, Map.of("password", password));
    }

    /** A request as no browser would send it: another host than the one it goes to. */
    private void askRaw(URI home, String host, String headers) throws Exception {
        try (var socket = new Socket("localhost", home.getPort())) {
            String request =
                    "GET /password-reset HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String cookies = answer.lines()
                    .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("set-cookie: "))
                    .map(line -> line.substring(12).split(";")[0])
                    .reduce((one, other) -> one + "; " + other)
                    .orElse("");
            String csrf = answer.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
            String body = "_csrf=" + csrf + "&email=" + ida.replace("@", "%40");
            try (var second = new Socket("localhost", home.getPort())) {
                String post = "POST /password-reset HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "Cookie: " + cookies
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                        + "\r\nConnection: close\r\n\r\n" + body;
                second.getOutputStream().write(post.getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 200");
            }
        }
    }

    private static long time(Browser visitor, String email) {
        long from = System.nanoTime();
        visitor.post("/password-reset", Map.of("email", email));
        return System.nanoTime() - from;
    }

    private static long median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1_000_000;
    }
}
