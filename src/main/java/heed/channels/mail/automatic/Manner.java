package heed.channels.mail.automatic;

/**
 * How a mailbox meets those who write to it.
 *
 * @param acknowledges whether whoever begins a conversation is told that their letter has arrived
 * @param setsJunkAside whether what the mail server took for junk waits for a person
 */
public record Manner(String mailbox, boolean acknowledges, boolean setsJunkAside) {

    /** Of a mailbox for which nobody has chosen. */
    static Manner usual(String mailbox) {
        return new Manner(mailbox, false, true);
    }
}
