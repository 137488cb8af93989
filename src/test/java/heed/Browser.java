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
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** A person's browser without JavaScript: it keeps cookies, follows redirects and posts forms with their CSRF token. */
public final class Browser {

    private final String address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NORMAL)
            .build();
    private String language = "en";
    private String csrf = "";

    public Browser(String address) {
        this.address = address;
    }

    /** From now on the browser asks for pages in this language. */
    public Browser speaking(Locale locale) {
        language = locale.toLanguageTag();
        return this;
    }

    /** Opens a page by its path and remembers the CSRF token on it. */
    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    /** Fills in the sign-in form and posts it. */
    public Answer signIn(String email, String password) {
        get("/sign-in");
        return post("/sign-in", Map.of("email", email, "password", password));
    }

    /** Posts a form to a path with the CSRF token of the last page. */
    public Answer post(String path, Map<String, ?> fields) {
        Map<String, Object> form = new LinkedHashMap<>(fields);
        form.putIfAbsent("_csrf", csrf);
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Posts a form that carries one file, as {@code multipart/form-data}. */
    public Answer upload(String path, String field, String fileName, byte[] file) {
        String mark = "heed-" + UUID.randomUUID();
        String head =
                "--" + mark + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf + "\r\n--" + mark
                        + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + mark)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--" + mark + "--\r\n")))
                .build());
    }

    /** What it was given under this name, empty where it was not. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(each -> each.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Its cookies are gone, as after a restart or when somebody ended the session elsewhere. */
    public void loseSession() {
        cookies.getCookieStore().removeAll();
    }

    /** Opens an event stream; its lines come as they are sent, until it ends. */
    public Stream<String> follow(String path) {
        try {
            return http.send(request(path).GET().build(), BodyHandlers.ofLines())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        URI target = URI.create(address).resolve(path);
        return HttpRequest.newBuilder(target)
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Language", language)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Origin", address);
    }

    private Answer send(HttpRequest request) {
        try {
            Answer answer = Answer.of(http.send(request, BodyHandlers.ofString()));
            Element token = answer.page().selectFirst("input[name=_csrf]");
            csrf = token == null ? csrf : token.val();
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(Object text) {
        return URLEncoder.encode(String.valueOf(text), UTF_8);
    }
}
