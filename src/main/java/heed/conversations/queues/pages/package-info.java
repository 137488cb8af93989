/** What the templates of queues show. */
@NullMarked
package heed.conversations.queues.pages;

import org.jspecify.annotations.NullMarked;
