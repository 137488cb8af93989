package heed.channels.phone;

import heed.channels.phone.CallLine.LeftOut;
import heed.channels.phone.CallLine.Rejected;
import heed.channels.phone.CallLine.Taken;
import heed.identity.Actor;
import heed.identity.Right;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Takes in a file of calls of any length: what can be stored is stored batch by batch, what cannot is told line by line. */
@Service
class TakeInCalls {

    static final int BATCH = 1000;

    private final RecordCalls recordCalls;

    TakeInCalls(RecordCalls recordCalls) {
        this.recordCalls = recordCalls;
    }

    Intake takeIn(Actor actor, CallFile file, Reader text) throws IOException {
        actor.require(Right.CALLS_WRITE);
        var intake = new Intake();
        var batch = new ArrayList<Taken>(BATCH);
        file.read(text, line -> {
            switch (line) {
                case Taken taken -> batch.add(taken);
                case LeftOut _ -> intake.leaveOut();
                case Rejected rejected -> intake.reject(rejected);
            }
            if (batch.size() == BATCH) {
                store(actor, batch, intake);
            }
        });
        store(actor, batch, intake);
        return intake;
    }

    private void store(Actor actor, List<Taken> batch, Intake intake) {
        RecordedCalls recorded = recordCalls.record(actor, List.copyOf(batch));
        intake.accept(recorded.accepted());
        recorded.rejected().forEach(intake::reject);
        batch.clear();
    }
}
