/** The ground: database, jobs, outbox, storage, ids and transactions that every other module stands on. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package heed.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
