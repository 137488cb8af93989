/** Hands out what a customer and the company said to each other, and empties it so that every figure stays. */
@NullMarked
package heed.conversations.erasure;

import org.jspecify.annotations.NullMarked;
