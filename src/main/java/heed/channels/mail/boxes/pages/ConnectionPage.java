package heed.channels.mail.boxes.pages;

import heed.web.Faults;
import org.jspecify.annotations.Nullable;

/**
 * One mailbox and the way to its letters.
 *
 * @param status null where it is not connected
 * @param form what is there, or what was typed
 * @param tried whether the way was just tried and did not work, so that keeping it all the same is offered
 */
public record ConnectionPage(
        String address, @Nullable StatusRow status, Form form, boolean connected, boolean tried, Faults faults) {

    /** @param hasPassword whether one is kept; it is never shown */
    public record Form(
            String protocol,
            String host,
            String port,
            String encryption,
            String username,
            boolean hasPassword,
            String certificate,
            String folder,
            String afterwards) {}
}
