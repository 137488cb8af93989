/** What the company has written down about a customer: notes, known facts with their sources, tags. */
@NullMarked
package heed.parties.notes;

import org.jspecify.annotations.NullMarked;
