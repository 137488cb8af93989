/** What the templates of orders show. */
@NullMarked
package heed.parties.orders.pages;

import org.jspecify.annotations.NullMarked;
