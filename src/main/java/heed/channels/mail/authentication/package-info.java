/** Whether the domain in From vouches for a mail: DKIM (RFC 6376) and DMARC (RFC 7489), checked here. */
@NullMarked
package heed.channels.mail.authentication;

import org.jspecify.annotations.NullMarked;
