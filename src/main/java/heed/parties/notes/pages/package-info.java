/** What the templates of notes and known facts show. */
@NullMarked
package heed.parties.notes.pages;

import org.jspecify.annotations.NullMarked;
