/** What the pages of webhooks show. */
@NullMarked
package heed.automation.webhooks.pages;

import org.jspecify.annotations.NullMarked;
