package heed.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a customer is called, it stays a name. */
class WordingPropertiesTest {

    @Property
    void S56_whatever_a_name_is_the_reader_sees_that_name(@ForAll("names") String name) {
        String plain =
                name.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
        String text = new Wording("Dear {{customer.name}} there")
                .filled(Map.of(Variable.CUSTOMER_NAME, name))
                .text();

        assertThat(WordingTest.words(text))
                .isEqualTo(
                        plain.isEmpty()
                                ? "Dear {{customer.name}} there"
                                : ("Dear " + plain + " there").replaceAll("\\s+", " "));
    }

    @Property
    void a_text_without_braces_is_never_touched(@ForAll("names") String text) {
        String without = text.replace("{", "");
        assertThat(new Wording(without).filled(Map.of()).text()).isEqualTo(without);
        assertThat(new Wording(without).unknown()).isEmpty();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("abÄžЖ \\`*_[]<>{}()#+-.!|~&;:/=$%@'\"1\n\t")
                .ofMaxLength(24);
    }
}
