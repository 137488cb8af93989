package heed.identity.providers;

import heed.identity.SignInWay;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** The button on the sign-in page: straight to the one provider, or to the choice among several. */
@Component
class ProviderWay implements SignInWay {

    private final Providers providers;

    ProviderWay(Providers providers) {
        this.providers = providers;
    }

    @Override
    public String label() {
        return enabled().size() == 1 ? "providers.with" : "providers.with-any";
    }

    @Override
    public Object[] facts() {
        return enabled().stream().map(Provider::name).limit(1).toArray();
    }

    @Override
    public String url(String next) {
        List<Provider> enabled = enabled();
        String path =
                enabled.size() == 1 ? "/sign-in/with/" + enabled.getFirst().key() : "/sign-in/with";
        return path + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    @Override
    public String icon() {
        return "building-lock";
    }

    @Override
    public boolean offered() {
        return !enabled().isEmpty();
    }

    private List<Provider> enabled() {
        return providers.all().stream().filter(Provider::enabled).toList();
    }
}
