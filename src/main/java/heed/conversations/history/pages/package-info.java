/** What the history page and the printed page show. */
@NullMarked
package heed.conversations.history.pages;

import org.jspecify.annotations.NullMarked;
