/** What the pages of rules show. */
@NullMarked
package heed.automation.rules.pages;

import org.jspecify.annotations.NullMarked;
