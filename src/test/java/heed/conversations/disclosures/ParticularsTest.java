package heed.conversations.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ParticularsTest {

    @Test
    void a_number_is_the_same_however_it_is_grouped() {
        assertThat(Particulars.in("account 12-34 56.78")).containsExactly("12345678");
        assertThat(Particulars.in("12345678")).containsExactly("12345678");
    }

    @Test
    void an_address_is_found_and_a_short_number_is_not() {
        assertThat(Particulars.in("Write to Ada@Mill-Lane.example, house 17, before 4:30"))
                .containsExactly("ada@mill-lane.example");
    }

    @Property
    void every_number_of_five_digits_is_found_wherever_it_stands(
            @ForAll String before, @ForAll @IntRange(min = 10_000) int number, @ForAll String after) {
        assertThat(Particulars.in(before + "\n" + number + "\n" + after)).contains(String.valueOf(number));
    }
}
