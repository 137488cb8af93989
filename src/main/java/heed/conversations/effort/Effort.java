package heed.conversations.effort;

import java.time.Duration;

/**
 * What a customer had to do and to bear in one conversation. C6 of the domain model.
 *
 * @param contacts how often they wrote or spoke to us
 * @param transfers how often they were passed on to another person or queue
 * @param repeats how often they were asked for, or had to say, what they had said before
 * @param switches how often they had to change the channel
 * @param clarifications how many replies asked them something
 * @param waits how often they waited for an answer, a wait that still runs included
 * @param waited how long, in elapsed time and without a wait that still runs
 * @param messages what they and our people have written and said until now
 */
record Effort(
        int contacts,
        int transfers,
        int repeats,
        int switches,
        int clarifications,
        int waits,
        Duration waited,
        int messages) {

    /** One contact, and nothing that followed. */
    static final Effort FIRST_CONTACT = new Effort(1, 0, 0, 0, 0, 1, Duration.ZERO, 1);
}
