package heed;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back for a request. */
public record Answer(int status, HttpHeaders headers, String body, String url) {

    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.headers(),
                response.body(),
                response.uri().toString());
    }

    /** The body as JSON; a missing node where there is no body. */
    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** A text inside the JSON by JSON pointer, such as {@code /items/0/id}. */
    public String text(String pointer) {
        return json().at(pointer).asString();
    }

    /** The body as a page. */
    public Document page() {
        return Jsoup.parse(body, url);
    }

    /** A header, or the empty text where it is missing. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
