/** What the templates of statuses show. */
@NullMarked
package heed.conversations.statuses.pages;

import org.jspecify.annotations.NullMarked;
