/** What the pages of roles and rights show. */
@NullMarked
package heed.identity.roles.pages;

import org.jspecify.annotations.NullMarked;
