package heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Where people come over https, whether Heed or a proxy before it speaks it. */
class OverHttpsTest {

    @Test
    void S46_a_browser_that_came_over_https_once_never_comes_without_it() throws Exception {
        assertThat(asked("https://help.larkfield.example", false)).isEqualTo("max-age=31536000");
        assertThat(asked("", true)).isEqualTo("max-age=31536000");
    }

    @Test
    void S46_over_http_nothing_is_promised_about_https() throws Exception {
        assertThat(asked("http://localhost:8080", false)).isNull();
    }

    private static @Nullable String asked(String baseUrl, boolean secure) throws Exception {
        var request = new MockHttpServletRequest("GET", "/inbox");
        request.setSecure(secure);
        var response = new MockHttpServletResponse();
        new SecurityHeaders(baseUrl).doFilter(request, response, new MockFilterChain());
        return response.getHeader("Strict-Transport-Security");
    }
}
