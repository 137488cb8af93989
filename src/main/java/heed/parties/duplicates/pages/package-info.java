/** What the templates of likely duplicates show. */
@NullMarked
package heed.parties.duplicates.pages;

import org.jspecify.annotations.NullMarked;
