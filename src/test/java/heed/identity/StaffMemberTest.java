package heed.identity;

import static org.assertj.core.api.Assertions.assertThat;

import heed.platform.Ids;
import heed.web.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StaffMemberTest {

    private static final Membership AGENT_IN_BILLS =
            new Membership("bills", Role.of(TeamRole.AGENT), Set.of("bills-and-payments", "moving-home"), Set.of());

    @Test
    void an_agent_answers_the_queues_of_the_team_and_no_others() {
        Actor mina = member(Set.of(), List.of(AGENT_IN_BILLS)).actor();

        assertThat(mina.may(Right.CONVERSATIONS_WRITE, "moving-home")).isTrue();
        assertThat(mina.may(Right.CONVERSATIONS_WRITE, "meters-and-readings")).isFalse();
        assertThat(mina.may(Right.STANDARDS_WRITE)).isFalse();
    }

    @Test
    void a_manager_answers_every_queue() {
        Actor priya =
                member(Set.of(CompanyRole.MANAGER), List.of(AGENT_IN_BILLS)).actor();

        assertThat(priya.may(Right.CONVERSATIONS_WRITE, "meters-and-readings")).isTrue();
        assertThat(priya.may(Right.STAFF_WRITE)).isFalse();
    }

    @Test
    void an_observer_changes_nothing() {
        assertThat(member(Set.of(CompanyRole.OBSERVER), List.of()).rights())
                .allMatch(right -> right.name().endsWith("_READ"));
    }

    @Test
    void who_looks_everywhere_and_writes_in_one_team_does_not_write_everywhere() {
        Actor both =
                member(Set.of(CompanyRole.OBSERVER), List.of(AGENT_IN_BILLS)).actor();

        assertThat(both.may(Right.CONVERSATIONS_WRITE, "meters-and-readings")).isFalse();
        assertThat(both.may(Right.CONVERSATIONS_WRITE, "moving-home")).isTrue();
        assertThat(both.may(Right.CONVERSATIONS_READ, "meters-and-readings")).isTrue();
        assertThat(both.queuesFor(Right.CONVERSATIONS_READ)).isNull();
        assertThat(both.queuesFor(Right.CONVERSATIONS_WRITE))
                .containsExactlyInAnyOrder("bills-and-payments", "moving-home");
    }

    @Test
    void a_team_without_queues_gives_its_rights_in_none() {
        Actor idle = member(Set.of(), List.of(new Membership("new", Role.of(TeamRole.AGENT), Set.of(), Set.of())))
                .actor();

        assertThat(idle.may(Right.KNOWLEDGE_READ)).isTrue();
        assertThat(idle.queuesFor(Right.CONVERSATIONS_READ)).isEmpty();
    }

    @Test
    void a_team_that_only_reads_a_queue_changes_nothing_there() {
        var reading = new Membership("bills", Role.of(TeamRole.LEAD), Set.of("bills", "leaks"), Set.of("leaks"));
        Actor jon = member(Set.of(), List.of(reading)).actor();

        assertThat(jon.may(Right.CONVERSATIONS_READ, "leaks")).isTrue();
        assertThat(jon.may(Right.NOTES_READ, "leaks")).isTrue();
        assertThat(jon.may(Right.CONVERSATIONS_REPLY, "leaks")).isFalse();
        assertThat(jon.may(Right.DISCLOSURES_AUTHORISE, "leaks")).isFalse();
        assertThat(jon.may(Right.CONVERSATIONS_REPLY, "bills")).isTrue();
    }

    @Test
    void two_teams_share_a_queue_with_different_rights() {
        var readers = new Membership("bills", Role.of(TeamRole.AGENT), Set.of("leaks"), Set.of("leaks"));
        var answerers = new Membership("leaks", Role.of(TeamRole.AGENT), Set.of("leaks"), Set.of());

        assertThat(member(Set.of(), List.of(readers)).actor().may(Right.CONVERSATIONS_WRITE, "leaks"))
                .isFalse();
        assertThat(member(Set.of(), List.of(readers, answerers)).actor().may(Right.CONVERSATIONS_WRITE, "leaks"))
                .isTrue();
    }

    @Test
    void a_token_for_some_queues_stays_in_them() {
        var token = new Token(
                Ids.next(),
                "export",
                "heed_00000000",
                List.of("conversations:read"),
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                List.of(),
                Set.of("moving-home", "meters-and-readings"));
        Actor program = token.actingFor(member(Set.of(), List.of(AGENT_IN_BILLS)));

        assertThat(program.queuesFor(Right.CONVERSATIONS_READ)).containsExactly("moving-home");
    }

    @Test
    void a_deactivation_takes_every_right() {
        StaffMember tom = member(Set.of(CompanyRole.MANAGER, CompanyRole.ADMINISTRATOR), List.of(AGENT_IN_BILLS));

        assertThat(tom.with(new Deactivation(Instant.EPOCH, null)).rights()).isEmpty();
    }

    @Test
    void a_token_never_does_more_than_its_owner_may_today() {
        var token = new Token(
                Ids.next(),
                "export",
                "heed_00000000",
                List.of("conversations:read", "staff:write"),
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                List.of(),
                null);

        assertThat(token.actingFor(member(Set.of(), List.of(AGENT_IN_BILLS))).rights())
                .containsExactly(Right.CONVERSATIONS_READ);
    }

    private static StaffMember member(Set<CompanyRole> roles, List<Membership> memberships) {
        return new StaffMember(
                new StaffId(Ids.next()),
                "Mina Okafor",
                "mina@larkfield.example",
                roles.stream().map(Role::of).collect(Collectors.toSet()),
                memberships,
                new StaffMember.Preferences(Language.EN, "", ZoneId.of("Europe/London")),
                null,
                1);
    }
}
