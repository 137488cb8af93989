/** What Heed does on somebody's behalf: macros when they ask for it, rules and webhooks when something happens. */
@ApplicationModule(
        allowedDependencies = {"platform", "web", "identity", "calendars", "parties", "conversations", "knowledge"})
@NullMarked
package heed.automation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
