/** What the page of notices shows. */
@NullMarked
package heed.identity.notices.pages;

import org.jspecify.annotations.NullMarked;
