/** What the templates of automation show. */
@NullMarked
package heed.automation.pages;

import org.jspecify.annotations.NullMarked;
