/** What the templates of letters show. */
@NullMarked
package heed.channels.mail.showing.pages;

import org.jspecify.annotations.NullMarked;
