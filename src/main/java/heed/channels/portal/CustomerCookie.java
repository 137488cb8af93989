package heed.channels.portal;

import heed.identity.OwnAddress;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The cookie that holds the secret of a customer's session; over https it is bound to this very host. */
@Component
class CustomerCookie {

    private final OwnAddress address;

    CustomerCookie(OwnAddress address) {
        this.address = address;
    }

    Optional<String> read(HttpServletRequest request) {
        return request.getCookies() == null
                ? Optional.empty()
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(name()))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    void give(HttpServletResponse response, String session) {
        response.addCookie(cookie(session, EnterPortal.LASTS));
    }

    void take(HttpServletResponse response) {
        response.addCookie(cookie("", Duration.ZERO));
    }

    private Cookie cookie(String session, Duration lasts) {
        var cookie = new Cookie(name(), session);
        cookie.setPath("/");
        cookie.setMaxAge((int) lasts.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(secure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private String name() {
        return secure() ? "__Host-heed-customer" : "heed-customer";
    }

    private boolean secure() {
        return address.base().startsWith("https:");
    }
}
