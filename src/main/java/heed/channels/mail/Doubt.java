package heed.channels.mail;

import org.jspecify.annotations.Nullable;

/**
 * A reason not to believe that a mail is from whom it names.
 *
 * @param replyTo another address to which answers are wanted, null where it is only that the domain does not vouch for the mail
 * @param claims name of the colleague whose address it is, though nothing vouches for that
 */
record Doubt(
        String sender, @Nullable String replyTo, @Nullable String claims) {}
