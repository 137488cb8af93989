package heed.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes that nothing in their own transaction reads: they go to the database together, as one message, just before the
 * transaction commits. A savepoint that is rolled back takes its writes with it.
 */
@Repository
public class LastWrites {

    private final JdbcTemplate db;

    LastWrites(JdbcTemplate db) {
        this.db = db;
    }

    /**
     * One statement with named parameters.
     *
     * @param values never collections: the statement has the same text each time
     */
    public record Write(String sql, Map<String, ? extends @Nullable Object> values) {}

    /** At once where there is no transaction. */
    public void add(Write write) {
        add(() -> write);
    }

    /** @param write asked for when the transaction is about to commit, at once where there is none */
    public void add(Supplier<Write> write) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            send(List.of(write));
        } else if (TransactionSynchronizationManager.getResource(this) instanceof Gathered gathered) {
            gathered.writes.add(write);
        } else {
            var gathered = new Gathered();
            gathered.writes.add(write);
            TransactionSynchronizationManager.bindResource(this, gathered);
            TransactionSynchronizationManager.registerSynchronization(gathered);
        }
    }

    private void send(List<Supplier<Write>> writes) {
        List<Write> all = writes.stream().map(Supplier::get).toList();
        db.update(
                all.stream()
                        .map(write -> NamedParameterUtils.substituteNamedParameters(
                                write.sql(), new MapSqlParameterSource(write.values())))
                        .collect(Collectors.joining(";\n")),
                all.stream()
                        .flatMap(write ->
                                Arrays.stream(NamedParameterUtils.buildValueArray(write.sql(), write.values())))
                        .toArray());
    }

    private final class Gathered implements TransactionSynchronization {

        private final List<Supplier<Write>> writes = new ArrayList<>();
        private final Map<Object, Integer> savepoints = new HashMap<>();

        @Override
        public void savepoint(Object savepoint) {
            savepoints.put(savepoint, writes.size());
        }

        @Override
        public void savepointRollback(Object savepoint) {
            int before = savepoints.getOrDefault(savepoint, 0);
            writes.subList(before, writes.size()).clear();
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!writes.isEmpty()) {
                send(writes);
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(LastWrites.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(LastWrites.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(LastWrites.this);
        }
    }
}
