package heed.channels.mail.automatic;

import java.time.Duration;

/** How often programs here write to one address and in one conversation: two autoresponders would never stop. */
final class Cap {

    /** Within a day, to one address and in one conversation. */
    static final int A_DAY = 5;

    static final Duration DAY = Duration.ofHours(24);

    /** To an address of which nobody knows whether its holder asked for it, one within this time. */
    static final Duration BETWEEN = Duration.ofHours(1);

    private Cap() {}

    /** What stands in the way. */
    enum Answer {
        MAY,
        /** This address had one a moment ago. */
        TOO_SOON,
        /** It looks like a loop: somebody should know. */
        TOO_MANY
    }

    /**
     * @param toAddress automatic mails to the address within a day
     * @param lately those of them within an hour
     * @param inConversation those in the conversation within a day
     * @param proved whether the sender's domain vouches for them
     */
    static Answer of(long toAddress, long lately, long inConversation, boolean proved) {
        if (toAddress >= A_DAY || inConversation >= A_DAY) {
            return Answer.TOO_MANY;
        }
        return lately > 0 && !proved ? Answer.TOO_SOON : Answer.MAY;
    }
}
