/** What programs here write by themselves, and what keeps two programs from writing to each other for ever. */
@NullMarked
package heed.channels.mail.automatic;

import org.jspecify.annotations.NullMarked;
