package heed.identity.scim;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ScimFilterTest {

    @Test
    void the_filter_that_directories_ask_with_is_read() {
        assertThat(ScimFilter.of("userName eq \"ada@example.org\""))
                .contains(new ScimFilter("userName", "ada@example.org"));
        assertThat(ScimFilter.of("USERNAME EQ \"a\\\"b\\\\c\"")).contains(new ScimFilter("USERNAME", "a\"b\\c"));
    }

    @Test
    void any_other_filter_is_not() {
        assertThat(ScimFilter.of("userName co \"a\"")).isEmpty();
        assertThat(ScimFilter.of("userName eq \"a\" or active eq true")).isEmpty();
        assertThat(ScimFilter.of("userName eq \"a\" \"")).isEmpty();
        assertThat(ScimFilter.of("userName eq 'a'")).isEmpty();
    }

    @Property(tries = 500)
    void whatever_is_asked_for_comes_back_as_it_was_written(@ForAll String value) {
        String written = value.replace("\\", "\\\\").replace("\"", "\\\"");
        if (value.length() <= 300) {
            assertThat(ScimFilter.of("userName eq \"" + written + "\"")).contains(new ScimFilter("userName", value));
        }
    }
}
