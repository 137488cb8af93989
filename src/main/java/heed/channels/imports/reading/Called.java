package heed.channels.imports.reading;

import java.util.HashMap;
import java.util.Map;

/** What the few things of a small table are called, by their ids; of a table that is not small only the first are known. */
final class Called {

    private static final int MOST = 50_000;

    private final Map<String, String> names = new HashMap<>();

    void put(String id, String name) {
        if (!id.isEmpty() && names.size() < MOST) {
            names.put(id, Plain.line(name, 200));
        }
    }

    String of(String id, String otherwise) {
        return names.getOrDefault(id, otherwise);
    }
}
