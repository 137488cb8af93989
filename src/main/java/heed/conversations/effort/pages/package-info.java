/** What the pages about effort show. */
@NullMarked
package heed.conversations.effort.pages;

import org.jspecify.annotations.NullMarked;
