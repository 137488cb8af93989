/** What the templates of deliveries show. */
@NullMarked
package heed.channels.mail.delivery.pages;

import org.jspecify.annotations.NullMarked;
