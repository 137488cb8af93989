/** What the templates of views show. */
@NullMarked
package heed.conversations.views.pages;

import org.jspecify.annotations.NullMarked;
