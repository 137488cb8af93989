package heed.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Leads whoever is not signed in to the sign-in page, and from there back to where they wanted to go. */
@Component
class PageRefusals implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException none)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", signIn(currentPage(request)));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (isStreamOrFetch(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            String query = request.getQueryString();
            boolean again = request.getMethod().equals("GET");
            String wanted = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", signIn(again ? wanted : NextPage.START));
        }
    }

    private static boolean isStreamOrFetch(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return (accept != null && accept.contains("text/event-stream")) || request.getHeader("Heed-Live") != null;
    }

    private static @Nullable String currentPage(HttpServletRequest request) {
        try {
            URI page = URI.create(String.valueOf(request.getHeader("HX-Current-URL")));
            return page.getRawQuery() == null ? page.getRawPath() : page.getRawPath() + "?" + page.getRawQuery();
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static String signIn(@Nullable String wanted) {
        String next = NextPage.of(wanted);
        return next.equals(NextPage.START)
                ? "/sign-in"
                : "/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
