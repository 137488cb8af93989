package heed.channels.phone;

import heed.channels.phone.CallLine.Rejected;
import java.util.List;

/**
 * What came of a batch.
 *
 * @param accepted calls that are stored now, those included that were known before
 * @param added calls that were new
 */
record RecordedCalls(int accepted, int added, List<Rejected> rejected) {}
