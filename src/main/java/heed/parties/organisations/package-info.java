/** Organisations, who belongs to them, and whose conversations a customer may follow. */
@NullMarked
package heed.parties.organisations;

import org.jspecify.annotations.NullMarked;
