/** Customers and organisations, found by any address or number they use. */
@ApplicationModule(allowedDependencies = {"platform", "web", "identity"})
@NullMarked
package heed.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
