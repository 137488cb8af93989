package heed.channels.mail;

import java.util.Locale;

/** Through which door a mail came in. */
enum Via {
    API,
    SMTP,
    LMTP,
    IMAP,
    POP3;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
