/** What the mail templates show. */
@NullMarked
package heed.channels.mail.pages;

import org.jspecify.annotations.NullMarked;
