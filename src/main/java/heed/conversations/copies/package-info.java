/** Copies of replies for people who watch a conversation: suggested, chosen beside the reply, left out. */
@NullMarked
package heed.conversations.copies;

import org.jspecify.annotations.NullMarked;
