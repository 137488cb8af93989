/** A customer's past over all channels, as one list. */
@NullMarked
package heed.parties.timeline;

import org.jspecify.annotations.NullMarked;
