package heed.conversations.routing;

import static org.assertj.core.api.Assertions.assertThat;

import heed.conversations.ConversationId;
import heed.conversations.Priority;
import heed.identity.StaffId;
import heed.platform.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EligibilityTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant FOUR_HOURS_AGO = NOW.minus(Duration.ofHours(4));
    private static final QueueRouting SUPPORT = QueueRouting.usual("support");

    @Test
    void a_skill_is_needed_at_its_level() {
        Turn meters = turn(NOW, false, "meters:2", "fi:1");

        assertThat(why(meters, agent(false, Map.of(), "meters:2", "fi:3"))).isEmpty();
        assertThat(why(meters, agent(false, Map.of(), "meters:1", "fi:3"))).containsExactly("routing.hindrance.skill");
        assertThat(why(meters, agent(false, Map.of()))).hasSize(2);
    }

    @Test
    void a_complex_one_is_for_the_competent_first_and_after_a_wait_for_anyone() {
        Agent newcomer = agent(false, Map.of());

        assertThat(why(turn(NOW, true), newcomer)).containsExactly("routing.hindrance.complex");
        assertThat(why(turn(NOW, true), agent(true, Map.of()))).isEmpty();
        assertThat(why(turn(FOUR_HOURS_AGO, true), newcomer)).isEmpty();
        assertThat(why(turn(NOW, false), newcomer)).isEmpty();
    }

    @Test
    void nobody_gets_more_than_they_can_look_after() {
        assertThat(why(turn(NOW, false), agent(false, Map.of("email", 9)))).isEmpty();
        assertThat(why(turn(NOW, false), agent(false, Map.of("email", 10))))
                .containsExactly("routing.hindrance.capacity");
        assertThat(why(turn(NOW, false), agent(false, Map.of("chat", 99)))).isEmpty();
    }

    @Test
    void what_nobody_there_can_take_says_what_is_missing() {
        Turn finnish = turn(NOW, false, "fi:1");
        Agent tom = agent(false, Map.of());
        Agent full = agent(false, Map.of("email", 10), "fi:1");

        assertThat(all(finnish, List.of())).containsExactly("routing.stuck.nobody");
        assertThat(all(finnish, List.of(tom))).containsExactly("routing.hindrance.skill");
        assertThat(all(finnish, List.of(tom, full))).containsExactly("routing.stuck.together");
        assertThat(all(finnish, List.of(tom, agent(false, Map.of(), "fi:1")))).isEmpty();
    }

    @Test
    void skills_and_capacities_are_read_as_people_write_them() {
        var faults = new ArrayList<Fault>();

        assertThat(Skill.stored(Skill.read(Skill.words("Meters:2, fi  meters:4"), "/skills", faults)))
                .containsExactly("fi:1", "meters:4");
        assertThat(Capacity.read(List.of("email:12"), "/capacity", faults).of("email", Capacity.NOTHING_SAID))
                .isEqualTo(12);
        assertThat(faults).isEmpty();

        Skill.read(List.of("meters:9", "a:b:c"), "/skills", faults);
        Capacity.read(List.of("pigeon:1", "email:many"), "/capacity", faults);
        assertThat(faults).hasSize(4);
    }

    @Test
    void the_person_says_how_much_then_the_queue_then_the_company() {
        var person = new Capacity(Map.of("chat", 1));
        var queue = new Capacity(Map.of("chat", 5, "email", 20));

        assertThat(person.of("chat", queue)).isEqualTo(1);
        assertThat(person.of("email", queue)).isEqualTo(20);
        assertThat(person.of("phone", queue)).isEqualTo(3);
    }

    private static List<String> why(Turn turn, Agent agent) {
        return Eligibility.hindrances(turn, agent, SUPPORT, FOUR_HOURS_AGO).stream()
                .map(Fault::message)
                .toList();
    }

    private static List<String> all(Turn turn, List<Agent> there) {
        return Eligibility.ofAll(turn, there, SUPPORT, FOUR_HOURS_AGO).stream()
                .map(Fault::message)
                .toList();
    }

    private static Turn turn(Instant enteredAt, boolean complex, String... needs) {
        return new Turn(
                new ConversationId(UUID.randomUUID()),
                "support",
                Priority.NORMAL,
                Priority.NORMAL,
                enteredAt,
                "email",
                Skill.all(List.of(needs)),
                complex);
    }

    private static Agent agent(boolean competent, Map<String, Integer> load, String... skills) {
        return new Agent(
                new StaffId(UUID.randomUUID()),
                Skill.all(List.of(skills)),
                competent,
                Capacity.NOTHING_SAID,
                null,
                Presence.UNSAID,
                load,
                null,
                0);
    }
}
