/** What the templates of addresses show. */
@NullMarked
package heed.parties.addresses.pages;

import org.jspecify.annotations.NullMarked;
