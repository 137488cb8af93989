/** E-mail: mailboxes, mail in with its threads, replies out. */
@NullMarked
package heed.channels.mail;

import org.jspecify.annotations.NullMarked;
