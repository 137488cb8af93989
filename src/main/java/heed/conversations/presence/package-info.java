/** Who looks at a conversation at this moment, and who is writing in it. */
@NullMarked
package heed.conversations.presence;

import org.jspecify.annotations.NullMarked;
