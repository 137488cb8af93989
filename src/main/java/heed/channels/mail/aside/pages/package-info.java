/** What the templates of mail without a conversation show. */
@NullMarked
package heed.channels.mail.aside.pages;

import org.jspecify.annotations.NullMarked;
