/** What the frame's own templates show. */
@NullMarked
package heed.web.pages;

import org.jspecify.annotations.NullMarked;
