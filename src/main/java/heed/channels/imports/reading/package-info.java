/** Reads the exports of other systems, piece by piece and however long they are, into one shape. */
@NullMarked
package heed.channels.imports.reading;

import org.jspecify.annotations.NullMarked;
