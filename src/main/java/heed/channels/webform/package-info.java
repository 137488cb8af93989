/** Questions that visitors ask on the public page. */
@NullMarked
package heed.channels.webform;

import org.jspecify.annotations.NullMarked;
