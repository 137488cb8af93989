/** What the customers' own pages show. */
@NullMarked
package heed.channels.portal.pages;

import org.jspecify.annotations.NullMarked;
