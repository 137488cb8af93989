/** What the templates of consent show. */
@NullMarked
package heed.parties.consent.pages;

import org.jspecify.annotations.NullMarked;
