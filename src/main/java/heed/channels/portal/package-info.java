/** The customers' own pages: who comes in by a link from their mail reads, answers, closes and asks. */
@NullMarked
package heed.channels.portal;

import org.jspecify.annotations.NullMarked;
