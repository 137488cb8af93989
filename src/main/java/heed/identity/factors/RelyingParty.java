package heed.identity.factors;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Who Heed is to a passkey: the host of {@code HEED_BASE_URL}, and that very origin. Without the setting it is {@code localhost}
 * alone, since what a request says of its host proves nothing.
 */
@Component
class RelyingParty {

    private final Environment settings;

    RelyingParty(Environment settings) {
        this.settings = settings;
    }

    /** The host that passkeys belong to. */
    String id() {
        return base().getHost();
    }

    /** Scheme, host and port of every page that may ask for a passkey. */
    String origin() {
        URI base = base();
        return base.getScheme() + "://" + base.getHost() + (base.getPort() < 0 ? "" : ":" + base.getPort());
    }

    /** What a signature has to be for. */
    ServerProperty expecting(byte[] challenge) {
        return ServerProperty.builder()
                .origin(new Origin(origin()))
                .rpId(id())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private URI base() {
        String configured = settings.getProperty("heed.base.url", "").strip();
        return URI.create(
                configured.isEmpty()
                        ? "http://localhost:" + settings.getProperty("local.server.port", "8080")
                        : configured);
    }
}
