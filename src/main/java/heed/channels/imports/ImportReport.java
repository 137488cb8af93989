package heed.channels.imports;

import heed.channels.imports.ImportFaults.Place;
import heed.channels.imports.ImportRecords.Places;
import heed.channels.imports.ImportRecords.Statuses;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read of an export: what would be taken in, as what, and what would not.
 *
 * @param known conversations that were brought before
 * @param strangers people who worked there and whom nobody here is
 * @param queues keys of queues by place
 * @param faults the first of them
 */
record ImportReport(
        int conversations,
        int known,
        int messages,
        int people,
        int organisations,
        @Nullable Instant first,
        @Nullable Instant last,
        List<Statuses> statuses,
        List<Places> places,
        Map<String, String> queues,
        List<String> colleagues,
        List<String> strangers,
        int unreadable,
        List<Place> faults) {}
