/** What the templates of fields show. */
@NullMarked
package heed.conversations.fields.pages;

import org.jspecify.annotations.NullMarked;
