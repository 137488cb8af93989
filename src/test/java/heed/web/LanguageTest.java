package heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A visitor is spoken to in the best language that the browser asks for. */
class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"sl-SI,sl;q=0.9,en;q=0.8|SL", "ru|RU", "fi-FI|FI", "de,fr;q=0.5|EN", "%%%|EN", "de,fi;q=0.2|FI"})
    void the_first_language_that_heed_speaks_is_taken(String header, Language expected) {
        assertThat(Language.accepted(header)).isEqualTo(expected);
    }
}
