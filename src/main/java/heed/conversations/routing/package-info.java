/** Who gets which conversation next, and why: first come, first served within priority, with ageing. */
@NullMarked
package heed.conversations.routing;

import org.jspecify.annotations.NullMarked;
