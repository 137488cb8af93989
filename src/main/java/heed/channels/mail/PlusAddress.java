package heed.channels.mail;

import java.util.Locale;

/** The part behind the plus of {@code help+token@larkfield.example}, which mail systems deliver to the mailbox before it. */
final class PlusAddress {

    /** RFC 5321 section 4.5.3.1.1. */
    private static final int LONGEST_LOCAL_PART = 64;

    private PlusAddress() {}

    /** The mailbox with the token behind a plus, or the bare mailbox where there is no room. */
    static String of(String mailbox, ThreadToken token) {
        int at = mailbox.lastIndexOf('@');
        return at + 1 + ThreadToken.LENGTH > LONGEST_LOCAL_PART
                ? mailbox
                : mailbox.substring(0, at) + "+" + token.written() + mailbox.substring(at);
    }

    /** The mailbox in lower case, without what stands behind a plus. */
    static String mailbox(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        int plus = lower.indexOf('+');
        return plus > 0 && plus < at ? lower.substring(0, plus) + lower.substring(at) : lower;
    }
}
