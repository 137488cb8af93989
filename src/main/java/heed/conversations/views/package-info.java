/** Views of the inbox that people keep: a question with a name, shared or not, pinned to one's tabs. */
@NullMarked
package heed.conversations.views;

import org.jspecify.annotations.NullMarked;
