/** The settings of queues: what each is for, when it is answered and by whom. */
@NullMarked
package heed.conversations.queues;

import org.jspecify.annotations.NullMarked;
