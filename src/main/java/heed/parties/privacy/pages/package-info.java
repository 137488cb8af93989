/** What the templates of privacy show. */
@NullMarked
package heed.parties.privacy.pages;

import org.jspecify.annotations.NullMarked;
