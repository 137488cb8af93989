package heed.identity.providers;

import heed.platform.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a provider how it is spoken to (OpenID Connect Discovery 1.0), and remembers it for a while. */
@Component
class Discovery {

    private static final int LARGEST = 256 * 1024;
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final JsonMapper json;
    private final Clock clock;
    private final Map<String, Remembered> known = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Discovery(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** How a provider is spoken to. */
    record Endpoints(String authorization, String token, String keys, List<String> algorithms) {}

    private record Remembered(Endpoints endpoints, Instant until) {}

    /** @throws Unreachable where the issuer does not answer, or does not answer as itself */
    Endpoints of(String issuer) {
        Remembered remembered = known.get(issuer);
        if (remembered != null && clock.instant().isBefore(remembered.until())) {
            return remembered.endpoints();
        }
        Endpoints endpoints = ask(issuer);
        known.put(issuer, new Remembered(endpoints, clock.instant().plus(REMEMBERED)));
        return endpoints;
    }

    void forget(String issuer) {
        known.remove(issuer);
    }

    /** Whether the address may be asked at all: encrypted, or on this very machine. */
    static boolean isSafe(String address) {
        try {
            URI uri = URI.create(address);
            boolean here = uri.getHost() != null
                    && (uri.getHost().equals("localhost")
                            || (uri.getHost().matches("[0-9.]+|\\[[0-9a-f:]+]")
                                    && InetAddress.getByName(uri.getHost()).isLoopbackAddress()));
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && ("https".equals(uri.getScheme()) || (here && "http".equals(uri.getScheme())));
        } catch (IllegalArgumentException | IOException malformed) {
            return false;
        }
    }

    private Endpoints ask(String issuer) {
        JsonNode document = document(issuer);
        if (!document.path("issuer").asString("").equals(issuer)) {
            throw new Unreachable(
                    "providers.fault.other-name",
                    shortened(document.path("issuer").asString("")));
        }
        Endpoints endpoints = new Endpoints(
                document.path("authorization_endpoint").asString(""),
                document.path("token_endpoint").asString(""),
                document.path("jwks_uri").asString(""),
                document.path("id_token_signing_alg_values_supported")
                        .valueStream()
                        .map(each -> each.asString(""))
                        .toList());
        if (!Stream.of(endpoints.authorization(), endpoints.token(), endpoints.keys())
                .allMatch(Discovery::isSafe)) {
            throw new Unreachable("providers.fault.unencrypted");
        }
        return endpoints;
    }

    private JsonNode document(String issuer) {
        if (!isSafe(issuer)) {
            throw new Unreachable("providers.fault.unencrypted");
        }
        try {
            URI address = URI.create(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration");
            HttpResponse<InputStream> answer =
                    http.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new Unreachable("providers.fault.silent");
                }
                return json.readTree(new String(body.readNBytes(LARGEST), StandardCharsets.UTF_8));
            }
        } catch (IOException | JacksonException | IllegalArgumentException unreadable) {
            throw new Unreachable("providers.fault.silent");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unreachable("providers.fault.silent");
        }
    }

    private static String shortened(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    /** A provider that cannot be spoken to at present. What it answered instead is not told: it may be no provider at all. */
    static final class Unreachable extends RuntimeException {

        private final transient Fault fault;

        Unreachable(String words, Object... facts) {
            super(words);
            fault = Fault.at("/issuer", words, facts);
        }

        Fault fault() {
            return fault;
        }
    }
}
