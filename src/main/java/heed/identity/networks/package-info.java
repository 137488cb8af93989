/** Networks of the company's own that Heed may reach for webhooks and identity providers, because an administrator says so. */
@NullMarked
package heed.identity.networks;

import org.jspecify.annotations.NullMarked;
