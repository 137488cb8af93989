/** How long something is kept: rules in an order, tried before they are in force, released by a second person, carried out at night. */
@NullMarked
package heed.identity.retention;

import org.jspecify.annotations.NullMarked;
