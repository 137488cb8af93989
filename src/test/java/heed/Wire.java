package heed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Requests as they are, with any header, by nobody or with somebody's cookies; redirects are shown, not followed. */
final class Wire {

    private final String address;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(Redirect.NEVER)
            .build();
    private String csrf = "";

    Wire(String address) {
        this.address = address;
    }

    Wire signedIn(String email, String password) {
        csrf = token(get("/sign-in"));
        post("/sign-in", Map.of("email", email, "password", password, "_csrf", csrf));
        csrf = token(get("/profile"));
        return this;
    }

    /** The token that belongs into forms. */
    String csrf() {
        return csrf;
    }

    Answer get(String path) {
        return send("GET", path, "", Map.of());
    }

    Answer post(String path, Map<String, String> fields) {
        return send("POST", path, encoded(fields), Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    Answer send(String method, String path, String body, Map<String, String> headers) {
        try {
            HttpResponse<String> response = http.send(request(method, path, body, headers), BodyHandlers.ofString());
            return Answer.of(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a stream answers at first; nothing of it is read. */
    Answer begin(String path) {
        try {
            var response = http.send(
                    request("GET", path, "", Map.of("Accept", "text/event-stream")), BodyHandlers.ofInputStream());
            response.body().close();
            return new Answer(response.statusCode(), response.headers(), "", address + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .reduce((left, right) -> left + "&" + right)
                .orElse("");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private HttpRequest request(String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .setHeader("Accept", "text/html,*/*;q=0.8");
        headers.forEach(request::setHeader);
        return request.build();
    }

    private static String token(Answer page) {
        return page.page().select("input[name=_csrf]").attr("value");
    }
}
