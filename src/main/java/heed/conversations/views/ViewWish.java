package heed.conversations.views;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a view is to be; null leaves a thing as it is, or as is usual for a new one.
 *
 * @param sort key of a list's order
 * @param scope personal, team or company
 * @param team key of the team, where it is a team's
 */
record ViewWish(
        @Nullable String key,
        @Nullable String name,
        @Nullable String search,
        @Nullable String sort,
        @Nullable List<String> columns,
        @Nullable String scope,
        @Nullable String team) {}
