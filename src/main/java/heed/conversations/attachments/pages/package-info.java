/** What the templates of attachments show. */
@NullMarked
package heed.conversations.attachments.pages;

import org.jspecify.annotations.NullMarked;
