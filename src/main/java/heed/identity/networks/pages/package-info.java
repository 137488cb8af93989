/** What the page of allowed networks shows. */
@NullMarked
package heed.identity.networks.pages;

import org.jspecify.annotations.NullMarked;
