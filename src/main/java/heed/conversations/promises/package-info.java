/** What was promised to a customer, by whom and for when, and whether it was kept. */
@NullMarked
package heed.conversations.promises;

import org.jspecify.annotations.NullMarked;
