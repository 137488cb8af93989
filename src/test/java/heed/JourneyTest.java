package heed;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Heed in a real browser, as a person uses it. Every page looked at is also shown to axe, and kept as a picture. */
public abstract class JourneyTest extends HeedTest {

    private static final Path PICTURES = Path.of("target", "pictures");
    /** A customer's letter: its colours are the customer's, and nothing runs there, axe neither. */
    private static final String LETTER = "iframe.letter-frame";

    /** Sets of rules of axe that hold for every page: WCAG 2.2 AA. */
    protected static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final class Chromium {
        static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));

        private static Path executable() {
            return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Chromium is not installed; bin/test installs it"));
        }
    }

    @Autowired
    private JdbcClient rows;

    @SuppressWarnings("NullAway.Init") // before each test
    private BrowserContext context;

    /** The page in front of the person. */
    @SuppressWarnings("NullAway.Init") // before each test
    protected Page page;

    @BeforeEach
    void openBrowser() {
        open("en-GB", 1440, ColorScheme.LIGHT);
    }

    @AfterEach
    void closeBrowser(TestInfo test) {
        picture("last-" + test.getTestMethod().orElseThrow().getName());
        context.close();
        // A journey that broke off in another language is no reason for the next test to fail.
        rows.sql("update identity.staff set language = 'en' where email = ? and language <> 'en'")
                .param(EMAIL)
                .update();
    }

    /** Begins anew as another person, or on another screen: nothing is remembered. */
    protected void open(String language, int width, ColorScheme scheme) {
        open(screen(language, width).setColorScheme(scheme));
    }

    /** Begins anew on a phone of 360 px that is touched. */
    protected void openPhone(String language) {
        open(screen(language, 360).setHasTouch(true).setIsMobile(true));
    }

    private NewContextOptions screen(String language, int width) {
        return new NewContextOptions()
                .setBaseURL(address())
                .setLocale(language)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, width < 800 ? 780 : 1000);
    }

    private void open(NewContextOptions options) {
        if (context != null) {
            context.close();
        }
        context = Chromium.BROWSER.newContext(options);
        page = context.newPage();
    }

    protected void signIn(String email, String password) {
        page.navigate("/sign-in");
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.locator("button.primary").click();
    }

    /** Looks at the page on a desk and on a phone, by day and by night: axe finds nothing on any of them. */
    protected void lookAround(String name) {
        for (ColorScheme scheme : ColorScheme.values()) {
            if (scheme == ColorScheme.NO_PREFERENCE) {
                continue;
            }
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : new int[] {1440, 360}) {
                page.setViewportSize(width, width < 800 ? 780 : 1000);
                picture(name + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width);
                assertThat(violations())
                        .as("%s, %s, %d px", name, scheme, width)
                        .isEmpty();
                fitsTheScreen(name);
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1440, 1000);
    }

    /** The page never moves sideways as a whole. */
    protected void fitsTheScreen(String name) {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue())
                .as("%s is wider than its screen", name)
                .isLessThanOrEqualTo(0);
    }

    private List<String> violations() {
        return new AxeBuilder(page)
                .exclude(List.of(LETTER)).withTags(RULES).analyze().getViolations().stream()
                        .map(JourneyTest::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }
}
