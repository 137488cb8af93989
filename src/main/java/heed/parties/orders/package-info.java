/** What customers ordered and when it came, as the shop told it. */
@NullMarked
package heed.parties.orders;

import org.jspecify.annotations.NullMarked;
