package heed.channels.mail;

import java.util.UUID;

/**
 * An address at which customers write and from which they are answered.
 *
 * @param name shown beside the address in answers
 * @param queue key of the queue in which new conversations begin
 * @param unannounced nobody set it up; mail to it arrived
 */
record Mailbox(UUID id, String address, String name, String queue, boolean unannounced) {

    /** Where mail to an address goes that nobody has set up. */
    static final String DEFAULT_QUEUE = "support";

    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
