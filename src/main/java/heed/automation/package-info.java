/** What Heed does on somebody's behalf when they ask for it once: macros, each a named sequence of actions on a conversation. */
@ApplicationModule(allowedDependencies = {"platform", "web", "identity", "conversations", "knowledge"})
@NullMarked
package heed.automation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
