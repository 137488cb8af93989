package heed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A client of the REST API with one token. Paths begin after {@code /api/v1} unless they name it themselves. */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final String address;
    private final String token;

    public Api(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** The same Heed as somebody else; an empty token sends none. */
    public Api as(String otherToken) {
        return new Api(address, otherToken);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), Map.of());
    }

    /** @param body text of JSON, or a map, list or record that becomes JSON */
    public Answer post(String path, Object body) {
        return post(path, body, Map.of());
    }

    public Answer post(String path, Object body, Map<String, String> headers) {
        return send("POST", path, json(body), headers);
    }

    /** Sends a body that is not JSON. */
    public Answer post(String path, String type, byte[] body) {
        return send("POST", path, BodyPublishers.ofByteArray(body), Map.of("Content-Type", type));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, json(body), Map.of());
    }

    public Answer put(String path, Object body, Map<String, String> headers) {
        return send("PUT", path, json(body), headers);
    }

    public Answer patch(String path, Object body) {
        return patch(path, body, Map.of());
    }

    public Answer patch(String path, Object body, Map<String, String> headers) {
        return send("PATCH", path, json(body), headers);
    }

    /** Sends JSON by a method that is known only when the test runs. */
    Answer send(String method, String path, String body, Map<String, String> headers) {
        return send(method, path, json(body), headers);
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
    }

    private Answer send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        String base = path.startsWith("/api/") || path.startsWith("/scim/") || path.startsWith("/metrics")
                ? address
                : address + "/api/v1";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body)
                .setHeader("Accept", "application/json")
                .setHeader("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        headers.forEach(request::setHeader);
        try {
            return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
