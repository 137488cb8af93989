/** What the templates of conversations show. */
@NullMarked
package heed.conversations.pages;

import org.jspecify.annotations.NullMarked;
