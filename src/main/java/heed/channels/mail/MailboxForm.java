package heed.channels.mail;

import org.jspecify.annotations.Nullable;

/** What is asked for a mailbox; the address says which one. */
record MailboxForm(
        @Nullable String address,
        @Nullable String name,
        @Nullable String queue) {

    static final MailboxForm EMPTY = new MailboxForm("", "", "");

    String addressOrEmpty() {
        return address == null ? "" : address.strip();
    }

    String nameOrEmpty() {
        return name == null ? "" : name.strip();
    }

    String queueOrDefault() {
        return queue == null || queue.isBlank() ? Mailbox.DEFAULT_QUEUE : queue.strip();
    }
}
