package heed.identity.providers;

import org.jspecify.annotations.Nullable;

/**
 * What a group of a provider gives here.
 *
 * @param group as the provider names it in its claim
 * @param role key of a role in the company, null where it gives none
 * @param team key of a team in which it gives a place, null where it gives none
 * @param teamRole key of the role in that team, null where it gives no place
 */
record GroupMapping(
        @Nullable String group,
        @Nullable String role,
        @Nullable String team,
        @Nullable String teamRole) {}
