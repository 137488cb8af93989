/** Telephone calls: taken in from exchanges and files, listed, and measured from ringing to the last word. */
@NullMarked
package heed.channels.phone;

import org.jspecify.annotations.NullMarked;
