/** Service facts and the metric intervals derived from them, rebuilt at any time. */
@ApplicationModule(allowedDependencies = {"platform", "web", "identity"})
@NullMarked
package heed.measurement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
