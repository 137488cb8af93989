/** Promises to customers: written, adopted, judged against every measurement. */
@ApplicationModule(
        allowedDependencies = {"platform", "web", "identity", "calendars", "parties", "measurement", "conversations"})
@NullMarked
package heed.standards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
