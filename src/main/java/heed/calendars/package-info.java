/** Working hours, holidays and the one function that turns them into deadlines. */
@ApplicationModule(allowedDependencies = {"platform", "web", "identity"})
@NullMarked
package heed.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
