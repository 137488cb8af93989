/** What the pages about handing out work show. */
@NullMarked
package heed.conversations.routing.pages;

import org.jspecify.annotations.NullMarked;
