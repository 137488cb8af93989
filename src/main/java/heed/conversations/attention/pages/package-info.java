/** What the pages of attention show. */
@NullMarked
package heed.conversations.attention.pages;

import org.jspecify.annotations.NullMarked;
