/** What the pages about second factors show. */
@NullMarked
package heed.identity.factors.pages;

import org.jspecify.annotations.NullMarked;
