/** The frame of every page and answer: shell, words, problem details, idempotency, live news. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package heed.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
