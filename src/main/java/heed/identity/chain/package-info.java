/** The audit trail's chain of hashes: what was done cannot be changed afterwards without its being seen. */
@NullMarked
package heed.identity.chain;

import org.jspecify.annotations.NullMarked;
