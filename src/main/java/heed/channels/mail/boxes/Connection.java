package heed.channels.mail.boxes;

import java.util.UUID;

/**
 * How the letters of a mailbox are reached.
 *
 * @param mailbox id of the mailbox
 * @param certificate SHA-256, in hexadecimal, of the one certificate that is believed although nobody vouches for it, or empty
 * @param hasPassword whether one is kept; nobody is ever shown it
 */
record Connection(
        UUID mailbox,
        String address,
        Protocol protocol,
        String host,
        int port,
        Encryption encryption,
        String username,
        boolean hasPassword,
        String certificate,
        String folder,
        Afterwards afterwards,
        boolean paused,
        int version) {

    Connection paused(boolean now) {
        return new Connection(
                mailbox,
                address,
                protocol,
                host,
                port,
                encryption,
                username,
                hasPassword,
                certificate,
                folder,
                afterwards,
                now,
                version);
    }

    /** For what its password is locked. */
    String purpose() {
        return "password of mailbox " + mailbox;
    }

    /** Whether another signs in as the same person on the same server. */
    boolean signsInAs(Connection other) {
        return host.equals(other.host) && username.equals(other.username);
    }

    /** Whether another finds the same letters under the same numbers. */
    boolean finds(Connection other) {
        return signsInAs(other) && protocol == other.protocol && folder.equals(other.folder);
    }
}
