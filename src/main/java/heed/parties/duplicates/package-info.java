/** Customers who look like one and may be two, or who look like two and may be one. */
@NullMarked
package heed.parties.duplicates;

import org.jspecify.annotations.NullMarked;
