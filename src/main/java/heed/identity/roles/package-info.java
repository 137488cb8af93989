/** Roles of a company's own, and who may do what by them. */
@NullMarked
package heed.identity.roles;

import org.jspecify.annotations.NullMarked;
