/** What a conversation costs its customer, and whether it was closed too soon. */
@NullMarked
package heed.conversations.effort;

import org.jspecify.annotations.NullMarked;
