package heed.identity;

import heed.web.Language;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/** A visitor's choice of language: the links {@code ?language=sl} of the public pages, remembered in a cookie. */
final class LanguageChoice extends OncePerRequestFilter {

    private static final String NAME = "language";
    private static final String NAME_OVER_HTTPS = "__Host-language";

    private final boolean overHttps;

    LanguageChoice(boolean overHttps) {
        this.overHttps = overHttps;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("GET")) {
            Choices.language(request.getParameter(NAME)).ifPresent(language -> response.addCookie(cookie(language)));
        }
        chain.doFilter(request, response);
    }

    /** The language chosen in this request or before; else what the browser asks for. */
    static Language of(HttpServletRequest request) {
        Stream<String> remembered = request.getCookies() == null
                ? Stream.empty()
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> Set.of(NAME, NAME_OVER_HTTPS).contains(cookie.getName()))
                        .map(Cookie::getValue);
        Optional<Language> chosen = Stream.concat(chosenNow(request), remembered)
                .flatMap(code -> Choices.language(code).stream())
                .findFirst();
        String header = request.getHeader("Accept-Language");
        return chosen.orElseGet(() -> Language.accepted(header == null ? "en" : header));
    }

    private static Stream<String> chosenNow(HttpServletRequest request) {
        return request.getMethod().equals("GET") ? Stream.ofNullable(request.getParameter(NAME)) : Stream.empty();
    }

    private Cookie cookie(Language language) {
        var cookie = new Cookie(overHttps ? NAME_OVER_HTTPS : NAME, language.code());
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(overHttps);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
