/** What the pages of invitations show. */
@NullMarked
package heed.identity.invitations.pages;

import org.jspecify.annotations.NullMarked;
