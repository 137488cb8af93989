/** What the templates of knowledge show. */
@NullMarked
package heed.knowledge.pages;

import org.jspecify.annotations.NullMarked;
