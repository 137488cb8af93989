/** What the templates of presence show. */
@NullMarked
package heed.conversations.presence.pages;

import org.jspecify.annotations.NullMarked;
