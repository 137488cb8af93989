/** What the pages of retention show. */
@NullMarked
package heed.identity.retention.pages;

import org.jspecify.annotations.NullMarked;
