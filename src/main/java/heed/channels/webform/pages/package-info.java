/** What the templates of the public form show. */
@NullMarked
package heed.channels.webform.pages;

import org.jspecify.annotations.NullMarked;
