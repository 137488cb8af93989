/** What the templates of the hints show. */
@NullMarked
package heed.channels.mail.belonging.pages;

import org.jspecify.annotations.NullMarked;
