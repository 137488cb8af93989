/** What the templates of organisations show. */
@NullMarked
package heed.parties.organisations.pages;

import org.jspecify.annotations.NullMarked;
