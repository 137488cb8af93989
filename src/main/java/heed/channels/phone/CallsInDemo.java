package heed.channels.phone;

import heed.channels.phone.CallLine.Taken;
import heed.identity.Actor;
import heed.platform.DemoChapter;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ninety days of Larkfield's telephone, with the days after a main burst in Mill Lane, when nobody got through. */
@Component
class CallsInDemo implements DemoChapter {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final int DAYS = 90;
    private static final int BURST_DAYS_AGO = 12;
    private static final int BAD_DAYS = 3;

    private final RecordCalls recordCalls;
    private final Clock clock;

    CallsInDemo(RecordCalls recordCalls, Clock clock) {
        this.recordCalls = recordCalls;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void tell() {
        LocalDate today = LocalDate.now(clock.withZone(LONDON));
        var batch = new ArrayList<Taken>();
        for (int ago = DAYS; ago > 0; ago--) {
            LocalDate day = today.minusDays(ago);
            for (Call call : day.getDayOfWeek() == DayOfWeek.SUNDAY ? List.<Call>of() : calls(day, ago)) {
                batch.add(new Taken(batch.size() + 1, call));
                if (batch.size() == TakeInCalls.BATCH) {
                    recordCalls.record(Actor.SYSTEM, List.copyOf(batch));
                    batch.clear();
                }
            }
        }
        recordCalls.record(Actor.SYSTEM, List.copyOf(batch));
    }

    private static List<Call> calls(LocalDate day, int ago) {
        return new DayOnThePhone(day, ago <= BURST_DAYS_AGO && ago > BURST_DAYS_AGO - BAD_DAYS).calls();
    }
}
