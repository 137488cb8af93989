/** A conversation as a record: everything that happened in it, and all that was said on paper. */
@NullMarked
package heed.conversations.history;

import org.jspecify.annotations.NullMarked;
