package heed;

import heed.channels.mail.SmtpSink;
import heed.channels.mail.authentication.DnsStandIn;
import heed.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Heed as its users meet it: started once for all such tests, with real PostgreSQL, spoken to over HTTP. Its database is empty at
 * the start of a run and shared by the tests, so each uses keys of its own.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class HeedTest {

    /** An API token with every right. */
    protected static final String TOKEN = "heed_test_0000_every-right-for-the-tests-of-this-machine";

    /** The first administrator, who is a manager too. */
    protected static final String EMAIL = "first.manager@larkfield.example";

    protected static final String PASSWORD = "a straight answer, the first time";

    /** Where every mail of the tests arrives. */
    protected static final SmtpSink MAIL = new SmtpSink();

    /** What every domain of the tests publishes. */
    protected static final DnsStandIn DNS = new DnsStandIn();

    @LocalServerPort
    private int port;

    /** A program with every right. */
    protected Api api;

    /** A visitor, until {@link Browser#signIn} is called. */
    protected Browser browser;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        TestDatabase.settings().forEach((name, value) -> settings.add(name, () -> value));
        settings.add("heed.demo", () -> "false");
        settings.add("heed.reply.delay", () -> "0s");
        settings.add("heed.smtp.host", () -> "localhost");
        settings.add("heed.smtp.port", MAIL::port);
        settings.add("heed.smtp.from", () -> "heed@larkfield.example");
        settings.add("heed.dns.server", DNS::address);
        settings.add("heed.smtp.listen", () -> "127.0.0.1:0");
        settings.add("heed.lmtp.listen", () -> "127.0.0.1:0");
        settings.add("heed.mail.authserv-id", () -> "mx.larkfield.example");
        settings.add("heed.bootstrap.token", () -> TOKEN);
        settings.add("heed.admin.email", () -> EMAIL);
        settings.add("heed.admin.password", () -> PASSWORD);
    }

    @BeforeEach
    void meetHeed() {
        api = new Api(address(), TOKEN);
        browser = new Browser(address());
    }

    /** Signs the browser in as the first administrator. */
    protected Browser signIn() {
        browser.signIn(EMAIL, PASSWORD);
        return browser;
    }

    /** Where Heed answers: {@code http://localhost:12345}. */
    protected String address() {
        return "http://localhost:" + port;
    }
}
