/** What the templates of tags show. */
@NullMarked
package heed.conversations.tags.pages;

import org.jspecify.annotations.NullMarked;
