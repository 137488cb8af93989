package heed.conversations.attention;

import static org.assertj.core.api.Assertions.assertThat;

import heed.identity.Actor;
import heed.identity.Colleagues.Called;
import heed.identity.StaffId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CallTest {

    private static final Called ANA = called("Ana", "ana@larkfield.example");
    private static final Called ANA_NOVAK = called("Ana Novak", "ana.novak@larkfield.example");
    private static final Called BREDA = called("Breda Kos", "breda@larkfield.example");
    private static final List<Called> ALL = List.of(ANA, ANA_NOVAK, BREDA);

    @Test
    void the_longest_name_is_the_one_that_is_called() {
        assertThat(Call.in("@Ana Novak, please look, and @breda kos too.", ALL))
                .extracting(Call::who)
                .containsExactly(List.of(ANA_NOVAK), List.of(BREDA));
        assertThat(Call.in("(@Ana)", ALL)).extracting(Call::who).containsExactly(List.of(ANA));
    }

    @Test
    void an_address_calls_too_and_its_own_at_does_not() {
        assertThat(Call.in("Ask @ana.novak@larkfield.example.", ALL))
                .extracting(Call::who)
                .containsExactly(List.of(ANA_NOVAK));
        assertThat(Call.in("Ask @ana@larkfield.example.org", ALL))
                .noneMatch(call -> call.said().contains("larkfield"));
    }

    @Test
    void a_word_that_goes_on_and_an_at_inside_a_word_call_nobody() {
        assertThat(Call.in("@Anastasia and mail@Ana and @Breda Kosec", ALL)).isEmpty();
    }

    @Test
    void two_of_one_name_are_both_meant() {
        Called other = called("Ana Novak", "other@larkfield.example");

        assertThat(Call.in("@ana novak", List.of(ANA, ANA_NOVAK, other)))
                .singleElement()
                .satisfies(call -> assertThat(call.who()).containsExactly(ANA_NOVAK, other));
    }

    @Property
    void whatever_stands_around_a_call_it_is_read(
            @ForAll @StringLength(max = 30) String before, @ForAll @StringLength(max = 30) String after) {
        assertThat(Call.in(before + " @Breda Kos " + after, List.of(BREDA)))
                .anyMatch(call -> call.who().equals(List.of(BREDA)));
    }

    private static Called called(String name, String email) {
        return new Called(new Actor(new StaffId(UUID.randomUUID()), name, Actor.Kind.PERSON, Set.of(), null), email);
    }
}
