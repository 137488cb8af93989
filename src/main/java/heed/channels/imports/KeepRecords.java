package heed.channels.imports;

import heed.channels.imports.ImportRecords.ReadRecord;
import heed.channels.imports.reading.Found;
import heed.channels.imports.reading.Found.Unreadable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Gathers what is read until there is enough of it for one statement. */
final class KeepRecords implements Consumer<Found> {

    private static final int TOGETHER = 500;
    private static final int LONGEST_ID = 200;
    private static final int MOST_LETTERS = 4_000_000;

    private final UUID id;
    private final ImportRecords records;
    private final ImportFaults faults;
    private final Runnable sign;
    private final Map<List<String>, ReadRecord> gathered = new LinkedHashMap<>();
    private int letters;
    private int unreadable;
    private int filesMissing;

    /** @param sign given now and then, as long as the reading goes on */
    KeepRecords(UUID id, ImportRecords records, ImportFaults faults, Runnable sign) {
        this.id = id;
        this.records = records;
        this.faults = faults;
        this.sign = sign;
    }

    @Override
    public void accept(Found found) {
        if (found instanceof Unreadable fault) {
            tell(fault);
        }
        ReadRecord each = ReadRecord.of(found);
        if (each == null || each.id().isEmpty()) {
            return;
        }
        if (each.id().length() > LONGEST_ID || each.parent().length() > LONGEST_ID) {
            tell(new Unreadable(each.kind(), 0, "imports.fault.incomplete", List.of("id")));
            return;
        }
        keep(each);
    }

    int filesMissing() {
        return filesMissing;
    }

    void flush() {
        if (!gathered.isEmpty()) {
            records.add(id, gathered.values());
            gathered.clear();
            letters = 0;
            sign.run();
        }
    }

    private void keep(ReadRecord each) {
        List<String> key = List.of(each.kind(), each.id());
        if (!each.mentions() || !gathered.containsKey(key)) {
            gathered.put(key, each);
        }
        if (each.body() instanceof Found.Message message) {
            filesMissing += message.files().size();
            letters += message.text().length()
                    + (message.html() == null ? 0 : message.html().length());
        } else if (each.body() instanceof Found.File) {
            filesMissing++;
        }
        if (gathered.size() >= TOGETHER || letters > MOST_LETTERS) {
            flush();
        }
    }

    private void tell(Unreadable fault) {
        if (unreadable++ < ImportFaults.MOST) {
            faults.add(id, fault);
        }
    }
}
