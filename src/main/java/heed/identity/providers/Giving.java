package heed.identity.providers;

import heed.identity.providers.ProviderGifts.Gift;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What somebody has after a provider has named their groups: what they have by hand stays, what the groups alone gave follows them.
 *
 * @param roles keys of roles in the company
 * @param places the role in each team, by the team's key
 * @param gifts what they have by any provider's groups alone
 */
record Giving(Set<String> roles, Map<String, String> places, Set<Gift> gifts) {

    Giving {
        roles = Set.copyOf(roles);
        places = Map.copyOf(places);
        gifts = Set.copyOf(gifts);
    }

    /** As the groups say it, the first mapping of a team first. */
    Giving after(String provider, List<GroupMapping> mappings, Set<String> groups) {
        var wantedRoles = new LinkedHashSet<String>();
        var wantedPlaces = new LinkedHashMap<String, String>();
        for (GroupMapping mapping : mappings) {
            if (mapping.group() != null && groups.contains(mapping.group())) {
                if (mapping.role() != null) {
                    wantedRoles.add(mapping.role());
                }
                if (mapping.team() != null && mapping.teamRole() != null) {
                    wantedPlaces.putIfAbsent(mapping.team(), mapping.teamRole());
                }
            }
        }
        return withRoles(provider, wantedRoles).withPlaces(provider, wantedPlaces);
    }

    private Giving withRoles(String provider, Set<String> wanted) {
        var roles = new TreeSet<>(this.roles);
        var gifts = new HashSet<>(this.gifts);
        for (String role : wanted) {
            if (roles.add(role) || isGift(gift -> role.equals(gift.role()))) {
                gifts.add(new Gift(provider, role, null));
            }
        }
        gifts.removeIf(
                gift -> gift.provider().equals(provider) && gift.role() != null && !wanted.contains(gift.role()));
        roles.removeIf(role ->
                isGift(gift -> role.equals(gift.role())) && gifts.stream().noneMatch(gift -> role.equals(gift.role())));
        return new Giving(roles, places, gifts);
    }

    private Giving withPlaces(String provider, Map<String, String> wanted) {
        var places = new TreeMap<>(this.places);
        var gifts = new HashSet<>(this.gifts);
        wanted.forEach((team, role) -> {
            if (!places.containsKey(team) || isGift(gift -> team.equals(gift.team()))) {
                places.put(team, role);
                gifts.add(new Gift(provider, null, team));
            }
        });
        gifts.removeIf(
                gift -> gift.provider().equals(provider) && gift.team() != null && !wanted.containsKey(gift.team()));
        places.keySet()
                .removeIf(team -> isGift(gift -> team.equals(gift.team()))
                        && gifts.stream().noneMatch(gift -> team.equals(gift.team())));
        return new Giving(roles, places, gifts);
    }

    private boolean isGift(Predicate<Gift> of) {
        return gifts.stream().anyMatch(of);
    }

    /** With these roles and gifts of before as well: what may not be taken away at present. */
    Giving keeping(Giving before, Set<String> kept) {
        var roles = new TreeSet<>(this.roles);
        roles.addAll(kept);
        var gifts = new HashSet<>(this.gifts);
        before.gifts().stream()
                .filter(gift -> gift.role() != null && kept.contains(gift.role()))
                .forEach(gifts::add);
        return new Giving(roles, places, gifts);
    }
}
