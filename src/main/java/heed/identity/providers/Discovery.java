package heed.identity.providers;

import heed.platform.Egress;
import heed.platform.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
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

    private static final Map<String, String> ACCEPTING = Map.of("Accept", "application/json", "User-Agent", "Heed");
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Egress egress;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<String, Remembered> known = new ConcurrentHashMap<>();

    Discovery(Egress egress, JsonMapper json, Clock clock) {
        this.egress = egress;
        this.json = json;
        this.clock = clock;
    }

    /** How a provider is spoken to. */
    record Endpoints(String authorization, String token, String keys, List<String> algorithms, List<String> scopes) {}

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
                texts(document.path("id_token_signing_alg_values_supported")),
                texts(document.path("scopes_supported")));
        if (!Stream.of(endpoints.authorization(), endpoints.token(), endpoints.keys())
                .allMatch(Discovery::isSafe)) {
            throw new Unreachable("providers.fault.unencrypted");
        }
        refuseToGoInside(endpoints.token());
        refuseToGoInside(endpoints.keys());
        return endpoints;
    }

    private static List<String> texts(JsonNode names) {
        return names.valueStream().map(each -> each.asString("")).toList();
    }

    /** People go to the other addresses themselves. */
    private void refuseToGoInside(String address) {
        try {
            egress.check(address);
        } catch (Egress.Unreachable forbidden) {
            throw new Unreachable("providers.fault.inside", host(address));
        }
    }

    private static String host(String address) {
        URI uri = URI.create(address);
        return shortened(uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort());
    }

    private JsonNode document(String issuer) {
        if (!isSafe(issuer)) {
            throw new Unreachable("providers.fault.unencrypted");
        }
        try {
            Egress.Answer answer =
                    egress.get(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration", ACCEPTING);
            if (answer.status() != 200) {
                throw new Unreachable("providers.fault.silent");
            }
            return json.readTree(answer.text());
        } catch (Egress.Unreachable unreachable) {
            throw unreachable.forbidden()
                    ? new Unreachable("providers.fault.inside", host(issuer))
                    : new Unreachable("providers.fault.silent");
        } catch (JacksonException unreadable) {
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
