package heed.conversations.routing.pages;

import java.util.List;

/**
 * A conversation's place in the line, beside it.
 *
 * @param waits in words, empty where it is somebody's or not open
 * @param reason why it was handed to whoever has it; empty where it was not
 * @param said what somebody said by hand: complex, standard or nothing
 */
public record TurnPanel(
        long number,
        String waits,
        String reason,
        List<String> needs,
        boolean complex,
        String said,
        boolean mayRate,
        String line) {}
