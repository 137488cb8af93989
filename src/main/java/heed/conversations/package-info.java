/** Conversations with customers over every channel, their entries, queues and search. */
@ApplicationModule(allowedDependencies = {"platform", "web", "identity", "calendars", "parties", "measurement"})
@NullMarked
package heed.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
