/** One decision about many conversations: looked at before, done in the background, taken back for a while. */
@NullMarked
package heed.conversations.bulk;

import org.jspecify.annotations.NullMarked;
