/** Fields of the company's own on conversations: what it asks, of which queues, and what was filled in. */
@NullMarked
package heed.conversations.fields;

import org.jspecify.annotations.NullMarked;
