package heed.channels.mail.reading;

/** What wrote a mail: a person, or one of the programs that must never be answered by another program. */
public enum MailKind {
    PERSON,
    /** Out-of-office, read receipt or another answer made by a program (RFC 3834). */
    AUTO_REPLY,
    /** A report about a mail that was sent from here (RFC 3464). */
    BOUNCE,
    /** Came through a mailing list or was sent in bulk: read like a person's, never answered by a program. */
    LIST;

    /** Whether it speaks for nobody, so that it neither opens a case again nor stops a clock. */
    public boolean automatic() {
        return this == AUTO_REPLY || this == BOUNCE;
    }
}
