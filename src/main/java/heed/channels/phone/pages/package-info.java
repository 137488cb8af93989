/** What the pages about calls show. */
@NullMarked
package heed.channels.phone.pages;

import org.jspecify.annotations.NullMarked;
