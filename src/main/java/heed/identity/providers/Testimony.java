package heed.identity.providers;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says in a signed ID token about somebody.
 *
 * @param subject its own lasting name for them
 * @param verifiedEmail an address that it has verified, empty where it names none or has not
 * @param claims all that it says
 */
record Testimony(String subject, String verifiedEmail, Map<String, Object> claims) {

    private static final int MOST_GROUPS = 1000;

    Testimony {
        claims = Map.copyOf(claims);
    }

    /** The provider's name for this sign-in, by which it can end it; null where it gives none. */
    @Nullable
    String sid() {
        return claims.get("sid") instanceof String sid && sid.length() <= 255 ? sid : null;
    }

    /**
     * The groups of which it says that the person is a member; none where it says nothing.
     *
     * @param claim a name, or a path with full stops: {@code realm_access.roles}
     * @return empty where there are too many for a token, so that they are not in it
     */
    Optional<Set<String>> groups(String claim) {
        if (claims.get("_claim_names") instanceof Map<?, ?> elsewhere && elsewhere.containsKey(claim)) {
            return Optional.empty();
        }
        Object told = claims.containsKey(claim) ? claims.get(claim) : along(claim);
        Collection<?> names =
                told instanceof Collection<?> several ? several : told instanceof String one ? Set.of(one) : Set.of();
        return Optional.of(names.stream()
                .limit(MOST_GROUPS)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toSet()));
    }

    private @Nullable Object along(String path) {
        Object here = claims;
        for (String step : Arrays.asList(path.split("\\."))) {
            here = here instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return here;
    }
}
