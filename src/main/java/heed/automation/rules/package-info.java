/** What Heed does by itself: when something happens to a conversation and some conditions hold, some actions, in a fixed order. */
@NullMarked
package heed.automation.rules;

import org.jspecify.annotations.NullMarked;
