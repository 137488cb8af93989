package heed.web;

import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row that describes the company; read for every page, so it is remembered for a few seconds. */
@Repository
public class Companies {

    private static final long REMEMBERED_NANOS = 5_000_000_000L;

    private final JdbcClient db;
    private final AtomicReference<@Nullable Remembered> remembered = new AtomicReference<>();

    Companies(JdbcClient db) {
        this.db = db;
    }

    public Company company() {
        Remembered known = remembered.get();
        if (known != null && System.nanoTime() - known.nanos < REMEMBERED_NANOS) {
            return known.company;
        }
        Company company = read("");
        remembered.set(new Remembered(company, System.nanoTime()));
        return company;
    }

    /** As it is at this moment, and nobody else changes it before the transaction ends. */
    public Company lock() {
        return read(" for update");
    }

    private Company read(String how) {
        return db.sql("select name, vision, language, zone from web.company" + how)
                .query((row, _) -> new Company(
                        row.getString("name"),
                        row.getString("vision"),
                        row.getString("language"),
                        ZoneId.of(row.getString("zone"))))
                .single();
    }

    /** Describes the company anew; the one who calls has checked the right to. */
    public void save(Company company) {
        db.sql("update web.company set name = ?, vision = ?, language = ?, zone = ?")
                .params(
                        company.name(),
                        company.vision(),
                        company.language(),
                        company.zone().getId())
                .update();
        remembered.set(null);
    }

    private record Remembered(Company company, long nanos) {}
}
