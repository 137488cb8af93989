/** What the template of what is known shows. */
@NullMarked
package heed.conversations.known.pages;

import org.jspecify.annotations.NullMarked;
