package heed.conversations;

import heed.parties.CustomerId;
import org.jspecify.annotations.Nullable;

/** What is put right about a conversation; null leaves a thing as it is. */
record Correction(@Nullable String subject, @Nullable CustomerId customer) {

    boolean nothing() {
        return subject == null && customer == null;
    }
}
