/** What to know about the customer, beside their conversation. */
@NullMarked
package heed.conversations.known;

import org.jspecify.annotations.NullMarked;
