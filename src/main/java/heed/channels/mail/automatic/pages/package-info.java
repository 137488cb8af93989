/** What the page about automatic mail shows. */
@NullMarked
package heed.channels.mail.automatic.pages;

import org.jspecify.annotations.NullMarked;
