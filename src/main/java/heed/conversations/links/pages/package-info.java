/** What the pages and the panel of links show. */
@NullMarked
package heed.conversations.links.pages;

import org.jspecify.annotations.NullMarked;
