package heed.identity;

import heed.platform.Column;
import heed.platform.Remembering;
import heed.web.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of staff and of their memberships in teams. */
@Repository
public class StaffMembers {

    private static final String SELECT = """
            select s.id, s.name, s.email, s.language, s.theme, s.zone, s.deactivated_at, s.deactivated_by, s.version,
                   array(select r.key || ' ' || r.built_in || ' ' || array_to_string(r.rights, ' ') || chr(10) || r.name
                           from identity.role r where r.key = any(s.roles) and r.kind = 'company' order by r.key) as roles,
                   array(select m.team from identity.membership m where m.staff = s.id order by m.team) as teams,
                   array(select r.key || ' ' || r.built_in || ' ' || array_to_string(r.rights, ' ') || chr(10) || r.name
                           from identity.membership m join identity.role r on r.key = m.role
                          where m.staff = s.id order by m.team) as team_roles,
                   array(select array_to_string(t.queues, ' ')
                           from identity.membership m join identity.team t on t.key = m.team
                          where m.staff = s.id order by m.team) as team_queues,
                   array(select array_to_string(t.only_reads, ' ')
                           from identity.membership m join identity.team t on t.key = m.team
                          where m.staff = s.id order by m.team) as team_only_reads
              from identity.staff s
            """;

    /** Questions whose answers are remembered. */
    private record One(StaffId id) {}

    private record Some(Set<StaffId> ids) {}

    private record Writers(String queue) {}

    private final JdbcClient db;
    private final Remembering remembering;

    StaffMembers(JdbcClient db, Remembering remembering) {
        this.db = db;
        this.remembering = remembering;
    }

    public Optional<StaffMember> find(StaffId id) {
        return remembering.whileUnchanged(
                new One(id),
                () -> db.sql(SELECT + " where s.id = :id")
                        .param("id", id.value())
                        .query((row, _) -> toMember(row))
                        .optional());
    }

    public Optional<StaffMember> findForUpdate(StaffId id) {
        return db.sql(SELECT + " where s.id = :id for update of s")
                .param("id", id.value())
                .query((row, _) -> toMember(row))
                .optional();
    }

    public Optional<StaffMember> findByEmail(String email) {
        return db.sql(SELECT + " where lower(s.email) = lower(:email)")
                .param("email", email)
                .query((row, _) -> toMember(row))
                .optional();
    }

    /** By name, those after this one; words are looked for in name and address. */
    List<StaffMember> page(String words, @Nullable UUID after, int limit) {
        return db.sql(SELECT + """
                 where (:words = '' or strpos(lower(s.name || ' ' || s.email), lower(:words)) > 0)
                   and (cast(:after as uuid) is null
                        or (lower(s.name), s.id)
                           > (select lower(a.name), a.id from identity.staff a where a.id = cast(:after as uuid)))
                 order by lower(s.name), s.id
                 limit :limit
                """)
                .param("words", words)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> toMember(row))
                .list();
    }

    /** As {@link #page}, by place in the list: for a directory that counts. */
    public List<StaffMember> list(int offset, int limit) {
        return db.sql(SELECT + " order by s.id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> toMember(row))
                .list();
    }

    /** Those whose password opens the door even while passwords are off, by name. */
    public List<StaffMember> glassBreakers() {
        return db.sql(SELECT + " where s.break_glass and s.deactivated_at is null order by lower(s.name), s.id")
                .query((row, _) -> toMember(row))
                .list();
    }

    public long count() {
        return db.sql("select count(*) from identity.staff").query(Long.class).single();
    }

    /** Active members of a team, by name. */
    public List<StaffMember> inTeam(String team) {
        return db.sql(SELECT + """
                 where s.deactivated_at is null
                   and exists (select 1 from identity.membership m where m.staff = s.id and m.team = :team)
                 order by lower(s.name), s.id
                """)
                .param("team", team)
                .query((row, _) -> toMember(row))
                .list();
    }

    List<StaffMember> findAll(Collection<StaffId> ids) {
        return remembering.whileUnchanged(
                new Some(Set.copyOf(ids)),
                () -> db.sql(SELECT + " where s.id = any(:ids)")
                        .param("ids", ids.stream().map(StaffId::value).toArray(UUID[]::new))
                        .query((row, _) -> toMember(row))
                        .list());
    }

    List<StaffMember> whoMayWriteIn(String queue) {
        return remembering.whileUnchanged(
                new Writers(queue),
                () -> db.sql(SELECT + """
                 where s.deactivated_at is null
                   and (exists (select 1 from identity.role r
                                 where r.key = any(s.roles)
                                   and (r.key = 'manager' or 'conversations:write' = any(r.rights)))
                        or exists (select 1 from identity.membership m join identity.team t on t.key = m.team
                                    where m.staff = s.id and :queue = any(t.queues)))
                 order by lower(s.name), s.id
                """).param("queue", queue).query((row, _) -> toMember(row)).list().stream()
                        .filter(member -> member.grants().has(Right.CONVERSATIONS_WRITE, queue))
                        .toList());
    }

    /** Active members who have the role in the company or in a team. */
    public List<StaffId> withRole(String key) {
        return db.sql("""
                select s.id from identity.staff s
                 where s.deactivated_at is null
                   and (:key = any(s.roles)
                        or exists (select 1 from identity.membership m where m.staff = s.id and m.role = :key))
                """)
                .param("key", key)
                .query((row, _) -> new StaffId(Column.id(row, "id")))
                .list();
    }

    /** Everyone who works here, by name. */
    public List<StaffMember> allActive() {
        return working("");
    }

    /** Active members whose name or address stands behind an {@code @}. */
    List<StaffMember> calledIn(String text) {
        return db.sql(SELECT + """
                 where s.deactivated_at is null
                   and (strpos(lower(:text), '@' || lower(s.name)) > 0 or strpos(lower(:text), '@' || lower(s.email)) > 0)
                """)
                .param("text", text)
                .query((row, _) -> toMember(row))
                .list();
    }

    /** Active members with these words in name or address, by name. */
    List<StaffMember> working(String words) {
        return db.sql(SELECT + """
                 where s.deactivated_at is null and strpos(lower(s.name || ' ' || s.email), lower(:words)) > 0
                 order by lower(s.name), s.id
                """)
                .param("words", words)
                .query((row, _) -> toMember(row))
                .list();
    }

    Set<StaffId> ledBy(StaffId lead) {
        return db.sql("""
                select m.staff
                  from identity.membership l
                  join identity.membership m on m.team = l.team
                  join identity.staff s on s.id = m.staff and s.deactivated_at is null
                 where l.staff = :lead and l.role = 'lead'
                """)
                .param("lead", lead.value())
                .query((row, _) -> new StaffId(row.getObject("staff", UUID.class)))
                .set();
    }

    /** Few, however many work here: a name's part. */
    List<StaffId> named(String words) {
        return db.sql("""
                select s.id from identity.staff s
                 where position(lower(:words) in lower(s.name)) > 0 or s.id::text = lower(:words)
                 order by lower(s.name) limit 500
                """)
                .param("words", words)
                .query((row, _) -> new StaffId(Column.id(row, "id")))
                .list();
    }

    boolean none() {
        return db.sql("select not exists (select 1 from identity.staff)")
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** Locks everyone who may change staff, so that two changes at once cannot leave nobody who may. */
    public Set<StaffId> activeAdministratorsForUpdate() {
        return db.sql("""
                select s.id from identity.staff s
                 where s.deactivated_at is null
                   and exists (select 1 from identity.role r
                                where r.key = any(s.roles)
                                  and (r.key = 'administrator' or 'staff:write' = any(r.rights)))
                 order by s.id
                   for update of s
                """)
                .query((row, _) -> new StaffId(row.getObject("id", UUID.class)))
                .set();
    }

    void add(StaffMember member, @Nullable String password, Instant joinedAt) {
        db.sql("""
                insert into identity.staff (id, name, email, password, roles, language, theme, zone, joined_at)
                values (:id, :name, :email, :password, :roles, :language, :theme, :zone, :joinedAt)
                """)
                .param("id", member.id().value())
                .param("name", member.name())
                .param("email", member.email())
                .param("password", password)
                .param("roles", roles(member))
                .param("language", member.preferences().language().code())
                .param("theme", member.preferences().theme())
                .param("zone", member.preferences().zone().getId())
                .param("joinedAt", Column.of(joinedAt))
                .update();
        saveMemberships(member);
    }

    void save(StaffMember member) {
        Deactivation deactivation = member.deactivation();
        db.sql("""
                update identity.staff
                   set name = :name, email = :email, roles = :roles, language = :language, theme = :theme, zone = :zone,
                       deactivated_at = :deactivatedAt, deactivated_by = :deactivatedBy, version = version + 1
                 where id = :id
                """)
                .param("id", member.id().value())
                .param("name", member.name())
                .param("email", member.email())
                .param("roles", roles(member))
                .param("language", member.preferences().language().code())
                .param("theme", member.preferences().theme())
                .param("zone", member.preferences().zone().getId())
                .param("deactivatedAt", deactivation == null ? null : Column.of(deactivation.at()))
                .param(
                        "deactivatedBy",
                        deactivation == null || deactivation.by() == null
                                ? null
                                : deactivation.by().value())
                .update();
        saveMemberships(member);
    }

    /** The hash of the password; null for one who has none. */
    public @Nullable String password(StaffId id) {
        return db.sql("select password from identity.staff where id = :id")
                .param("id", id.value())
                .query((row, _) -> Optional.ofNullable(row.getString("password")))
                .single()
                .orElse(null);
    }

    public void savePassword(StaffId id, String hash) {
        db.sql("update identity.staff set password = :hash where id = :id")
                .param("hash", hash)
                .param("id", id.value())
                .update();
    }

    private void saveMemberships(StaffMember member) {
        db.sql("delete from identity.membership where staff = :staff")
                .param("staff", member.id().value())
                .update();
        for (Membership membership : member.memberships()) {
            db.sql("insert into identity.membership (staff, team, role) values (:staff, :team, :role)")
                    .param("staff", member.id().value())
                    .param("team", membership.team())
                    .param("role", membership.role().key())
                    .update();
        }
    }

    private static String[] roles(StaffMember member) {
        return member.roles().stream().map(Role::key).sorted().toArray(String[]::new);
    }

    private static StaffMember toMember(ResultSet row) throws SQLException {
        Instant deactivatedAt = Column.instantOrNull(row, "deactivated_at");
        return new StaffMember(
                new StaffId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                Column.texts(row, "roles").stream()
                        .map(text -> toRole(text, Role.Kind.COMPANY))
                        .collect(Collectors.toSet()),
                toMemberships(row),
                new StaffMember.Preferences(
                        Language.of(row.getString("language")),
                        row.getString("theme"),
                        ZoneId.of(row.getString("zone"))),
                deactivatedAt == null
                        ? null
                        : new Deactivation(deactivatedAt, StaffId.of(Column.idOrNull(row, "deactivated_by"))),
                row.getInt("version"));
    }

    private static List<Membership> toMemberships(ResultSet row) throws SQLException {
        List<String> teams = Column.texts(row, "teams");
        List<String> roles = Column.texts(row, "team_roles");
        List<String> queues = Column.texts(row, "team_queues");
        List<String> onlyReads = Column.texts(row, "team_only_reads");
        var memberships = new ArrayList<Membership>();
        for (int i = 0; i < teams.size(); i++) {
            memberships.add(new Membership(
                    teams.get(i), toRole(roles.get(i), Role.Kind.TEAM), words(queues.get(i)), words(onlyReads.get(i))));
        }
        return memberships;
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }

    /** Key, whether it comes with Heed and scopes in the first line, the name in the second. */
    private static Role toRole(String text, Role.Kind kind) {
        int line = text.indexOf('\n');
        String[] told = text.substring(0, line).strip().split(" ");
        Set<String> scopes = Set.of(Arrays.copyOfRange(told, 2, told.length));
        return Role.of(told[0], text.substring(line + 1), kind, scopes, told[1].equals("true"), 1);
    }
}
