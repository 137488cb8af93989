/** Who may do what: staff, teams, roles, tokens, sign-in and the audit trail. */
@ApplicationModule(allowedDependencies = {"platform", "web"})
@NullMarked
package heed.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
