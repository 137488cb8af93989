package heed.identity;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where this Heed is found, by its settings alone: what a request claims in {@code Host} or {@code X-Forwarded-Host} is no source. */
@Component
public class OwnAddress {

    private final Environment settings;

    OwnAddress(Environment settings) {
        this.settings = settings;
    }

    /** HEED_BASE_URL without a slash at its end, else this machine's own name and port. */
    public String base() {
        String base = settings.getProperty("heed.base.url", "");
        return base.isBlank()
                ? "http://localhost:"
                        + settings.getProperty("local.server.port", settings.getProperty("server.port", "8080"))
                : base.strip().replaceAll("/+$", "");
    }

    /** Whether people come over https, whatever the proxy before Heed tells. */
    boolean overHttps() {
        return base().startsWith("https:");
    }

    /** @param path begins with a slash */
    public String of(String path) {
        return base() + path;
    }
}
