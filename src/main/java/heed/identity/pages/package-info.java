/** What the pages of staff, teams, tokens and audit show. */
@NullMarked
package heed.identity.pages;

import org.jspecify.annotations.NullMarked;
