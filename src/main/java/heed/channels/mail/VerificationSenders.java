package heed.channels.mail;

import heed.channels.mail.reading.MailAddress;
import java.util.Set;

/**
 * Who sends sign-in codes and links. Such a mail to a thread's own address is somebody's attempt to sign up elsewhere as this
 * company, so it must never show up in a customer's conversation.
 */
final class VerificationSenders {

    private static final Set<String> ADDRESSES = Set.of(
            "no-reply@accounts.google.com",
            "noreply@google.com",
            "feedback@slack.com",
            "no-reply@slack.com",
            "noreply@github.com",
            "security@facebookmail.com",
            "noreply@discord.com",
            "no-reply@dropbox.com",
            "noreply@notion.so",
            "no-reply@zoom.us",
            "noreply@atlassian.com",
            "no-reply@microsoft.com",
            "account-security-noreply@accountprotection.microsoft.com",
            "appleid@id.apple.com",
            "no_reply@email.apple.com",
            "verify@x.com",
            "no-reply@login.okta.com",
            "noreply@linear.app",
            "no-reply@figma.com");

    private VerificationSenders() {}

    static boolean include(MailAddress sender) {
        return ADDRESSES.contains(sender.address());
    }
}
