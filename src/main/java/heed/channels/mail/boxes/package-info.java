/** Mailboxes on other servers: how Heed reaches them, fetches their letters once each, and says what stands in the way. */
@NullMarked
package heed.channels.mail.boxes;

import org.jspecify.annotations.NullMarked;
