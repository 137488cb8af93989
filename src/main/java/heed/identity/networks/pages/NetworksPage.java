package heed.identity.networks.pages;

import heed.web.Faults;
import java.time.Instant;
import java.util.List;

/**
 * The networks that Heed may reach although they are not public.
 *
 * @param network as typed, like port and reason
 */
public record NetworksPage(List<Row> rows, String network, String port, String reason, Faults faults) {

    public record Row(String id, String network, int port, String reason, Instant addedAt, String addedBy) {}
}
