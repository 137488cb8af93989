package heed.identity.providers;

import heed.platform.Egress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;

/**
 * Carries Spring Security's requests to a provider by the {@link Egress}: an address that was checked, no redirect, an end after 15
 * seconds and 64 kB. Nothing goes by another way.
 */
@Component
class GuardedRequests implements ClientHttpRequestInterceptor {

    /** Those that the egress writes itself. */
    private static final Set<String> OWN = Set.of("content-length", "host", "connection", "transfer-encoding");

    private final Egress egress;

    GuardedRequests(Egress egress) {
        this.egress = egress;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution notTaken)
            throws IOException {
        String url = request.getURI().toString();
        try {
            return new Answered(
                    request.getMethod().equals(HttpMethod.GET)
                            ? egress.get(url, headers(request))
                            : egress.post(url, headers(request), body));
        } catch (Egress.Unreachable unreachable) {
            throw new IOException(unreachable.getMessage());
        }
    }

    private static Map<String, String> headers(HttpRequest request) {
        var headers = new LinkedHashMap<String, String>();
        request.getHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, String.join(", ", values));
            }
        });
        return headers;
    }

    private record Answered(Egress.Answer answer) implements ClientHttpResponse {

        @Override
        public HttpStatusCode getStatusCode() {
            return HttpStatusCode.valueOf(answer.status());
        }

        @Override
        public String getStatusText() {
            return "";
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(answer.text().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public HttpHeaders getHeaders() {
            var headers = new HttpHeaders();
            if (!answer.type().isEmpty()) {
                headers.set(HttpHeaders.CONTENT_TYPE, answer.type());
            }
            return headers;
        }

        @Override
        public void close() {
            // The connection is closed already.
        }
    }
}
