package heed.channels.phone.pages;

import heed.web.Faults;
import java.util.List;

/**
 * The list of calls.
 *
 * @param day as typed, empty for all days
 * @param queues names to choose from
 * @param next address of the earlier calls, empty at the end
 */
public record CallsPage(
        List<CallRow> calls,
        String day,
        String queue,
        String outcome,
        List<String> queues,
        String next,
        boolean narrowed,
        boolean mayImport,
        Faults faults) {}
