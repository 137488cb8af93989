/** Who among the colleagues attends to a conversation: those called by an @, those who watch, those who want to be reminded. */
@NullMarked
package heed.conversations.attention;

import org.jspecify.annotations.NullMarked;
