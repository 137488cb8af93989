/** What customers may read of conversations. */
@NullMarked
package heed.conversations.following;

import org.jspecify.annotations.NullMarked;
