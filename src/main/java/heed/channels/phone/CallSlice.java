package heed.channels.phone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next where the list goes on, null at its end */
record CallSlice(List<Call> calls, @Nullable String next) {}
