/** Letters as their senders made them: their look in a frame where nothing runs, their pictures, and everything about one mail. */
@NullMarked
package heed.channels.mail.showing;

import org.jspecify.annotations.NullMarked;
