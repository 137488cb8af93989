/** Hands out what is kept about a person, forgets them on request, and keeps what the law wants kept. */
@NullMarked
package heed.parties.privacy;

import org.jspecify.annotations.NullMarked;
