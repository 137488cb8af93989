package heed;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import heed.EveryPage.Visit;
import heed.identity.Roles;
import heed.web.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page that routes.txt names, in a browser, on a desk and on a phone, each in one of the languages and by day or by night. */
class EveryPageJourneyTest extends JourneyTest {

    /** Addresses that lead on to another page, that stand within one, or that nobody opens who is as far on as this walk is. */
    private static final Set<String> LEAD_ON = Set.of(
            "/set-up",
            "/sign-in/second-factor",
            "/sign-in/enrolment",
            "/sign-in/passkey",
            "/profile/authenticator",
            "/sign-in/with/{key}",
            "/sign-in/with/{key}/answer",
            "/portal/questions/{number:\\d+}/downloads/{sha256}",
            "/messages/{id}/letter",
            "/settings");

    private static final String CONTROLS = """
            () => {
                const twice = (selector, name) => {
                    const seen = new Set(), told = [];
                    for (const each of document.querySelectorAll(selector)) {
                        const key = each.getAttribute(name);
                        if (seen.has(key)) told.push(name + ' "' + key + '" twice');
                        seen.add(key);
                    }
                    return told;
                };
                const heads = document.querySelectorAll("h1").length;
                return [
                    ...twice("[data-key]", "data-key"), ...twice("[accesskey]", "accesskey"), ...twice("[id]", "id"),
                    ...(heads === 1 ? [] : [heads + " h1"]),
                    ...(document.title.replace(/·.*/, "").trim() ? [] : ["no title"]),
                ];
            }
            """;

    private static final String WIDE = """
            () => [...document.body.querySelectorAll("*")]
                .filter(each => each.getBoundingClientRect().right > innerWidth && !each.closest(".scroll-sideways"))
                .slice(-2).map(each => each.outerHTML.slice(0, 160)).join(" ")
            """;

    @Autowired
    Roles roles;

    @Autowired
    JdbcClient db;

    private final String key = "walk" + UUID.randomUUID().toString().substring(0, 8);
    private final AxeOnPage axe = new AxeOnPage();
    private final List<String> found = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // before each test
    private EveryPage pages;

    @BeforeEach
    void oneOfEach() {
        pages = new EveryPage(api, api.as(roles.tokenOf(EMAIL)), signIn(), MAIL, db, key);
    }

    @Test
    void every_page_can_be_used_by_everybody_on_every_screen() throws IOException {
        List<Visit> visits = pages.visits();
        found.addAll(pages.missing());
        for (Language language : Language.values()) {
            come(language);
            signIn(EMAIL, PASSWORD);
            speak(language);
            walk(visits, false, language);
            come(language);
            page.context()
                    .addCookies(
                            List.of(new Cookie("heed-customer", browser.cookie("heed-customer")).setUrl(address())));
            walk(visits, true, language);
        }
        come(Language.EN);
        signIn(EMAIL, PASSWORD);
        speak(Language.EN);
        assertThat(String.join("\n", found)).isEmpty();
    }

    private void come(Language language) {
        open(language.locale().toLanguageTag(), 1440, ColorScheme.LIGHT);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                said.add(message.text());
            }
        });
        page.onPageError(said::add);
        page.onResponse(answer -> {
            if (answer.status() >= 400 && !answer.request().isNavigationRequest()) {
                said.add(answer.status() + " for " + answer.url());
            }
        });
    }

    private void speak(Language language) {
        page.navigate("/profile");
        page.selectOption("#language", language.code());
        page.locator("form[action='/profile'] button.primary").click();
    }

    /** Of the pages each language shows every fourth, by day and by night in turn. */
    private void walk(List<Visit> visits, boolean strangers, Language language) {
        int languages = Language.values().length;
        for (int index = language.ordinal(); index < visits.size(); index += languages) {
            Visit visit = visits.get(index);
            if (visit.route().isPublic() == strangers && isPage(visit)) {
                ColorScheme scheme = index / languages % 2 == 0 ? ColorScheme.LIGHT : ColorScheme.DARK;
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                look(visit, language);
            }
        }
    }

    /** Tables, pictures and parts of pages are none. */
    private boolean isPage(Visit visit) {
        if (LEAD_ON.contains(visit.route().pattern())) {
            return false;
        }
        APIResponse answer = page.request().get(visit.path());
        try {
            // The file of the test is no picture, so it has no small one.
            boolean picture = visit.path().matches(".*/(picture|thumbnail|pictures/0)");
            if (answer.status() >= 400 && !visit.path().equals("/error") && !picture) {
                found.add(visit.path() + ": " + answer.status());
                return false;
            }
            return answer.headers().getOrDefault("content-type", "").startsWith("text/html")
                    && answer.text().contains("<html");
        } finally {
            answer.dispose();
        }
    }

    private void look(Visit visit, Language language) {
        String name = language.code() + " " + visit.path();
        said.clear();
        page.setViewportSize(1440, 1000);
        page.navigate(visit.path());
        if (!page.url().startsWith(address() + visit.path())) {
            found.add(name + " led on to " + page.url());
        }
        note(name, (List<?>) page.evaluate(CONTROLS));
        // What axe does to a page is not the page's doing.
        note(name, said);
        note(name + " at 1440 px", axe.violations(page, RULES));
        page.setViewportSize(360, 780);
        note(name + " at 360 px", axe.violations(page, RULES));
        int wider = ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue();
        if (wider > 0) {
            found.add(name + " is " + wider + " px wider than 360 px: " + page.evaluate(WIDE));
        }
    }

    private void note(String name, List<?> faults) {
        faults.forEach(fault -> found.add(name + ": " + fault));
    }
}
