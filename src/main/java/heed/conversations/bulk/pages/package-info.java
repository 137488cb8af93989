/** What the templates of bulk runs show. */
@NullMarked
package heed.conversations.bulk.pages;

import org.jspecify.annotations.NullMarked;
