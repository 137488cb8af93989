/** Drafts that leave their writer: kept on the conversation for whoever goes on with them, or handed to a colleague. */
@NullMarked
package heed.conversations.drafts;

import org.jspecify.annotations.NullMarked;
