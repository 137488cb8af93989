/** Mail without a conversation: seen by those who answer its mailbox, read again, placed by hand, or thrown away. */
@NullMarked
package heed.channels.mail.aside;

import org.jspecify.annotations.NullMarked;
