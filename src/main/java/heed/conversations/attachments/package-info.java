/** Files on their way: handed over before they are sent, and shown without trusting them when they have come. */
@NullMarked
package heed.conversations.attachments;

import org.jspecify.annotations.NullMarked;
