/** What the pages about promises show. */
@NullMarked
package heed.conversations.promises.pages;

import org.jspecify.annotations.NullMarked;
