/** From the raw bytes of a mail to what a person can read, without a database, a clock or a network. */
@NullMarked
package heed.channels.mail.reading;

import org.jspecify.annotations.NullMarked;
