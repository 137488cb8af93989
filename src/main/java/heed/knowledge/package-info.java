/** What the company knows and says again: reply templates with variables, in each customer's language, and where they fit. */
@ApplicationModule(allowedDependencies = {"platform", "web", "identity", "parties", "conversations"})
@NullMarked
package heed.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
