/** What the templates of parties show. */
@NullMarked
package heed.parties.pages;

import org.jspecify.annotations.NullMarked;
