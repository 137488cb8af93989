/** The company's own names for the ways in which a conversation can stand. */
@NullMarked
package heed.conversations.statuses;

import org.jspecify.annotations.NullMarked;
