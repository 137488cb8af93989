package heed.identity;

/**
 * Sends mail that belongs to no conversation: invitations and notices to colleagues, a link that proves who somebody is. The module
 * that sends mail implements it.
 */
public interface StaffMail {

    /** Whether this installation can send mail at all. */
    boolean possible();

    /**
     * Call it in the transaction of what is told; the mail leaves after the commit, once, and is tried again while the server is
     * away.
     *
     * @param text plain text in the reader's language; links in it must begin with the configured base URL
     */
    void send(String address, String subject, String text);
}
