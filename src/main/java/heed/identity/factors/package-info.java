/** What people show besides a password: codes of an authenticator app, backup codes, passkeys; and when they have to. */
@NullMarked
package heed.identity.factors;

import org.jspecify.annotations.NullMarked;
