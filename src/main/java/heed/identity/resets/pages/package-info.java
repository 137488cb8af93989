/** What the pages of forgotten passwords show. */
@NullMarked
package heed.identity.resets.pages;

import org.jspecify.annotations.NullMarked;
