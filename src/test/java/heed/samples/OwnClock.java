package heed.samples;

import java.time.Instant;

abstract class OwnClock {

    boolean late(Instant due) {
        return Instant.now().isAfter(due);
    }
}
