package heed.identity;

import static org.assertj.core.api.Assertions.assertThat;

import heed.web.Language;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

/** Over https a cookie belongs to this very host, and no other one of the same domain can put one in its place. */
class CookiesOverHttpsTest {

    private static final String HTTPS = "https://help.larkfield.example";

    @Test
    void S46_every_cookie_is_bound_to_the_host() throws Exception {
        for (String cookie : cookies(HTTPS)) {
            assertThat(cookie)
                    .startsWith("__Host-")
                    .containsIgnoringCase("; Secure")
                    .containsIgnoringCase("; HttpOnly")
                    .containsIgnoringCase("; Path=/")
                    .doesNotContainIgnoringCase("Domain=");
        }
    }

    @Test
    void without_https_a_browser_would_refuse_such_a_cookie() throws Exception {
        assertThat(cookies("http://localhost:8080"))
                .hasSize(2)
                .noneMatch(cookie -> cookie.contains("__Host-") || cookie.contains("; Secure"));
    }

    @Test
    void the_chosen_language_is_known_again() {
        var request = new MockHttpServletRequest("GET", "/ask");
        request.setCookies(new Cookie("__Host-language", "fi"));

        assertThat(LanguageChoice.of(request)).isEqualTo(Language.FI);
    }

    private static List<String> cookies(String baseUrl) throws Exception {
        var address = new OwnAddress(new MockEnvironment().withProperty("heed.base.url", baseUrl));
        var request = new MockHttpServletRequest("GET", "/ask");
        request.setParameter("language", "sl");
        var response = new MockHttpServletResponse();
        new SessionCookie().cookie(address).writeCookieValue(new CookieValue(request, response, "a-session"));
        new LanguageChoice(address.overHttps()).doFilter(request, response, new MockFilterChain());
        return response.getHeaders("Set-Cookie");
    }
}
