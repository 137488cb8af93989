/** Identity providers: people prove who they are where their company already knows them (OpenID Connect). */
@NullMarked
package heed.identity.providers;

import org.jspecify.annotations.NullMarked;
