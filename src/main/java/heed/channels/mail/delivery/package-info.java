/** What came of a reply that left as a mail, below it in its conversation: on its way, returned, or for a colleague to decide. */
@NullMarked
package heed.channels.mail.delivery;

import org.jspecify.annotations.NullMarked;
