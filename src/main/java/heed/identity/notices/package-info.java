/** What colleagues are told: kept until they read it, and shown at once on their open pages. */
@NullMarked
package heed.identity.notices;

import org.jspecify.annotations.NullMarked;
