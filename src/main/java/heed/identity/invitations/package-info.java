/** Invitations: how somebody who is asked to work here comes in for the first time. */
@NullMarked
package heed.identity.invitations;

import org.jspecify.annotations.NullMarked;
