package heed.channels.mail.aside.pages;

import heed.web.Faults;
import java.time.Instant;

/**
 * One mail without a conversation, with what can be done.
 *
 * @param why key of the reason
 * @param text what can be made out of it, empty where nothing can
 * @param number what was typed as a conversation's number
 * @param opens whether the reader may begin a conversation with it
 */
public record AsideMailPage(
        String id,
        String subject,
        String sender,
        String mailbox,
        Instant receivedAt,
        long kilobytes,
        String why,
        String text,
        boolean toDecide,
        boolean removed,
        boolean opens,
        String number,
        Faults faults) {}
