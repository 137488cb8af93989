/** Which conversations belong together: related, part of a larger matter, said twice; which was split off from which, and what two would come to as one. */
@NullMarked
package heed.conversations.links;

import org.jspecify.annotations.NullMarked;
