/** What the pages of identity providers show. */
@NullMarked
package heed.identity.providers.pages;

import org.jspecify.annotations.NullMarked;
