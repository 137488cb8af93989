/** Programs outside that are told what happens to conversations: signed, tried again, written down. */
@NullMarked
package heed.automation.webhooks;

import org.jspecify.annotations.NullMarked;
