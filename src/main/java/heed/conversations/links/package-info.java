/** Which conversations belong together: related, part of a larger matter, said twice; and which was split off from which. */
@NullMarked
package heed.conversations.links;

import org.jspecify.annotations.NullMarked;
