/** What the templates of disclosures show. */
@NullMarked
package heed.conversations.disclosures.pages;

import org.jspecify.annotations.NullMarked;
