package heed.identity.retention;

import org.jspecify.annotations.Nullable;

/**
 * What somebody writes of a rule; in a change, what is left out stays.
 *
 * @param keepForGood true for a rule by which nothing goes; it has no days
 * @param queue empty for every queue
 * @param tag empty for every tag
 */
record RetentionDetails(
        @Nullable String kind,
        @Nullable String name,
        @Nullable Integer place,
        @Nullable Integer days,
        @Nullable Boolean keepForGood,
        @Nullable String queue,
        @Nullable String tag) {}
