/** What customers agreed to, in which words, and what they objected to: who may be written to, and for what. */
@NullMarked
package heed.parties.consent;

import org.jspecify.annotations.NullMarked;
