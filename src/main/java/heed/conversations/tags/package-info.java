/** The list of tags: renamed, merged, coloured, put away, and suggested while somebody types. */
@NullMarked
package heed.conversations.tags;

import org.jspecify.annotations.NullMarked;
