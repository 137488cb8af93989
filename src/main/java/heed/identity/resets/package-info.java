/** Forgotten passwords: a link by mail, and a new password with it. */
@NullMarked
package heed.identity.resets;

import org.jspecify.annotations.NullMarked;
