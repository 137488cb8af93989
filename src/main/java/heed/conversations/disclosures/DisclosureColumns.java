package heed.conversations.disclosures;

import heed.conversations.ConversationId;
import heed.conversations.disclosures.Disclosure.Authorisation;
import heed.conversations.disclosures.Disclosure.Classification;
import heed.conversations.disclosures.Disclosure.Delegate;
import heed.conversations.disclosures.Disclosure.Ending;
import heed.conversations.disclosures.Disclosure.Pause;
import heed.conversations.disclosures.Disclosure.Request;
import heed.conversations.disclosures.Disclosure.Verification;
import heed.identity.StaffId;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of a disclosure: each step that was taken is a thing of its own. */
final class DisclosureColumns {

    private DisclosureColumns() {}

    /** The disclosure that stands in this row. */
    static Disclosure read(ResultSet row) throws SQLException {
        return new Disclosure(
                Column.id(row, "id"),
                new ConversationId(Column.id(row, "conversation")),
                request(row),
                classification(row),
                verification(row),
                authorisation(row),
                ending(row),
                row.getInt("version"));
    }

    private static Request request(ResultSet row) throws SQLException {
        Instant paused = Column.instantOrNull(row, "paused_at");
        return new Request(
                Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("asked"),
                Column.instant(row, "requested_at"),
                row.getString("requested_by_name"),
                Column.instant(row, "due_at"),
                paused == null ? null : new Pause(paused, row.getString("pause_reason")));
    }

    private static @Nullable Classification classification(ResultSet row) throws SQLException {
        Instant at = Column.instantOrNull(row, "classified_at");
        return at == null
                ? null
                : new Classification(
                        Sensitivity.of(row.getString("sensitivity")).orElseThrow(),
                        Column.texts(row, "classes").stream()
                                .map(each -> InformationClass.of(each).orElseThrow())
                                .collect(Collectors.toSet()),
                        row.getString("basis"),
                        row.getString("ethics"),
                        at,
                        row.getString("classified_by_name"));
    }

    private static @Nullable Verification verification(ResultSet row) throws SQLException {
        Instant at = Column.instantOrNull(row, "verified_at");
        if (at == null) {
            return null;
        }
        String delegate = row.getString("delegate_name");
        return new Verification(
                Method.of(row.getString("method")).orElseThrow(),
                row.getString("evidence"),
                delegate == null
                        ? null
                        : new Delegate(
                                delegate,
                                row.getString("delegate_scope"),
                                Objects.requireNonNull(row.getObject("delegate_until", LocalDate.class))),
                at,
                row.getString("verified_by_name"));
    }

    private static @Nullable Authorisation authorisation(ResultSet row) throws SQLException {
        Instant at = Column.instantOrNull(row, "authorised_at");
        return at == null
                ? null
                : new Authorisation(
                        StaffId.of(Column.idOrNull(row, "authorised_by")),
                        row.getString("authorised_by_name"),
                        row.getString("authorised_remark"),
                        at);
    }

    private static @Nullable Ending ending(ResultSet row) throws SQLException {
        Instant at = Column.instantOrNull(row, "ended_at");
        return at == null
                ? null
                : new Ending(
                        row.getString("ending").equals("released"),
                        row.getString("told"),
                        Column.idOrNull(row, "entry"),
                        StaffId.of(Column.idOrNull(row, "ended_by")),
                        row.getString("ended_by_name"),
                        at);
    }
}
