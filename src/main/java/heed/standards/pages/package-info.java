/** What the pages of standards show. */
@NullMarked
package heed.standards.pages;

import org.jspecify.annotations.NullMarked;
