/** What the pages of calendars show. */
@NullMarked
package heed.calendars.pages;

import org.jspecify.annotations.NullMarked;
