package heed.conversations.routing.pages;

import heed.web.Faults;
import java.time.Instant;
import java.util.List;

/**
 * Who got how much.
 *
 * @param query the window as it stands in addresses
 */
public record FairnessPage(
        Instant from, Instant until, String fromDay, String untilDay, String query, List<Row> rows, Faults faults) {

    /**
     * @param share of everything that was handed out or taken, in percent
     * @param presenceShare of everybody's time, in percent; empty where nobody was there
     */
    public record Row(
            String id,
            String name,
            int handedOut,
            int byHand,
            int given,
            String share,
            String presence,
            String presenceShare,
            int overtakings,
            String longest) {}
}
