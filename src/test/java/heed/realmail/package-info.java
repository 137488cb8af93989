/** Real mail servers for the tests. */
@NullMarked
package heed.realmail;

import org.jspecify.annotations.NullMarked;
