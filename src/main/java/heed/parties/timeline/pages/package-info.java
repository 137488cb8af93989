/** What the templates of the timeline show. */
@NullMarked
package heed.parties.timeline.pages;

import org.jspecify.annotations.NullMarked;
