package heed.identity.invitations;

import heed.identity.StaffDetails.Place;
import heed.identity.StaffId;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of invitations. Those that were accepted or withdrawn stay as a fact and are open no more. */
@Repository
class Invitations {

    private static final String OPEN = """
            select id, email, roles, teams, team_roles, language, invited_by, invited_by_name, invited_at, expires_at
              from identity.invitation
             where accepted_at is null and withdrawn_at is null
            """;

    private final JdbcClient db;

    Invitations(JdbcClient db) {
        this.db = db;
    }

    /** Newest first; before is the id of the last one already seen. */
    List<Invitation> page(@Nullable UUID before, int limit) {
        return db.sql(OPEN + """
                   and (cast(:before as uuid) is null or id < cast(:before as uuid))
                 order by id desc
                 limit :limit
                """)
                .param("before", before)
                .param("limit", limit)
                .query(Invitations::toInvitation)
                .list();
    }

    Optional<Invitation> findForUpdate(UUID id) {
        return db.sql(OPEN + " and id = :id for update")
                .param("id", id)
                .query(Invitations::toInvitation)
                .optional();
    }

    Optional<Invitation> find(byte[] tokenHash) {
        return db.sql(OPEN + " and token_hash = :hash")
                .param("hash", tokenHash)
                .query(Invitations::toInvitation)
                .optional();
    }

    Optional<Invitation> findForUpdate(byte[] tokenHash) {
        return db.sql(OPEN + " and token_hash = :hash for update")
                .param("hash", tokenHash)
                .query(Invitations::toInvitation)
                .optional();
    }

    /** Answers false where this address has an open invitation already. */
    boolean add(Invitation invitation, byte[] tokenHash) {
        return db.sql("""
                        insert into identity.invitation
                               (id, email, roles, teams, team_roles, language, token_hash,
                                invited_by, invited_by_name, invited_at, expires_at)
                        values (:id, :email, :roles, :teams, :teamRoles, :language, :hash, :by, :byName, :at, :expiresAt)
                        on conflict do nothing
                        """)
                        .param("id", invitation.id())
                        .param("email", invitation.email())
                        .param("roles", Column.of(invitation.roles()))
                        .param("teams", teams(invitation).toArray(String[]::new))
                        .param("teamRoles", roles(invitation).toArray(String[]::new))
                        .param("language", invitation.language())
                        .param("hash", tokenHash)
                        .param(
                                "by",
                                invitation.by() == null ? null : invitation.by().value())
                        .param("byName", invitation.byName())
                        .param("at", Column.of(invitation.at()))
                        .param("expiresAt", Column.of(invitation.expiresAt()))
                        .update()
                == 1;
    }

    /** A new link in place of the one before, which holds no more. */
    void renew(Invitation invitation, byte[] tokenHash) {
        db.sql(
                        "update identity.invitation set token_hash = :hash, invited_at = :at, expires_at = :expiresAt where id = :id")
                .param("hash", tokenHash)
                .param("at", Column.of(invitation.at()))
                .param("expiresAt", Column.of(invitation.expiresAt()))
                .param("id", invitation.id())
                .update();
    }

    void accept(UUID id, StaffId staff, Instant at) {
        db.sql("update identity.invitation set accepted_at = :at, staff = :staff, token_hash = null where id = :id")
                .param("at", Column.of(at))
                .param("staff", staff.value())
                .param("id", id)
                .update();
    }

    void withdraw(UUID id, Instant at) {
        db.sql("update identity.invitation set withdrawn_at = :at, token_hash = null where id = :id")
                .param("at", Column.of(at))
                .param("id", id)
                .update();
    }

    private static List<String> teams(Invitation invitation) {
        return invitation.teams().stream()
                .map(place -> Objects.requireNonNull(place.team()))
                .toList();
    }

    private static List<String> roles(Invitation invitation) {
        return invitation.teams().stream()
                .map(place -> Objects.requireNonNullElse(place.role(), "agent"))
                .toList();
    }

    private static Invitation toInvitation(ResultSet row, int number) throws SQLException {
        List<String> teams = Column.texts(row, "teams");
        List<String> teamRoles = Column.texts(row, "team_roles");
        return new Invitation(
                Column.id(row, "id"),
                row.getString("email"),
                Column.texts(row, "roles"),
                IntStream.range(0, teams.size())
                        .mapToObj(each -> new Place(teams.get(each), teamRoles.get(each)))
                        .toList(),
                row.getString("language"),
                StaffId.of(Column.idOrNull(row, "invited_by")),
                row.getString("invited_by_name"),
                Column.instant(row, "invited_at"),
                Column.instant(row, "expires_at"));
    }
}
