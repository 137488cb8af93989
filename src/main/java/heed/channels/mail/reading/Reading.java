package heed.channels.mail.reading;

/** What came of reading raw bytes as a mail. */
public sealed interface Reading {

    record Readable(ReadMail mail) implements Reading {}

    record Refused(Unreadable reason) implements Reading {}
}
