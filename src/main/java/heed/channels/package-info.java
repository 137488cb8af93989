/** How contacts arrive and answers leave: mail, telephone, web form. */
@ApplicationModule(
        allowedDependencies = {"platform", "web", "identity", "calendars", "parties", "measurement", "conversations"})
@NullMarked
package heed.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
