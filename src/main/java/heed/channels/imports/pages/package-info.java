/** What the pages of imports show. */
@NullMarked
package heed.channels.imports.pages;

import org.jspecify.annotations.NullMarked;
