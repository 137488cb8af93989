/** What the pages of connected mailboxes show. */
@NullMarked
package heed.channels.mail.boxes.pages;

import org.jspecify.annotations.NullMarked;
