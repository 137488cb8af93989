package heed.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SearchTermTest {

    @Test
    void operators_words_and_phrases_are_told_apart() {
        assertThat(SearchTerm.parse("is:open -tag:\"brown water\" \"burst pipe\" re:water -leak", Set.of()))
                .containsExactly(
                        new SearchTerm(false, "is", "open"),
                        new SearchTerm(true, "tag", "brown water"),
                        new SearchTerm(false, "", "\"burst pipe\""),
                        new SearchTerm(false, "", "re:water"),
                        new SearchTerm(true, "", "leak"));
    }

    @Test
    void a_quote_that_is_never_closed_ends_with_the_search() {
        assertThat(SearchTerm.parse("leak \"burst pipe", Set.of()))
                .containsExactly(new SearchTerm(false, "", "leak"), new SearchTerm(false, "", "\"burst pipe\""));
    }

    @Test
    void a_telephone_number_in_groups_is_one_word() {
        assertThat(SearchTerm.parse("leak 01632 960 148 -7", Set.of()))
                .containsExactly(
                        new SearchTerm(false, "", "leak"),
                        new SearchTerm(false, "", "01632 960 148"),
                        new SearchTerm(true, "", "7"));
    }

    @Test
    void nothing_is_searched_for_by_quotes_and_signs_alone() {
        assertThat(SearchTerm.parse("\"\" - \" \" \u0000", Set.of())).isEmpty();
    }

    @Property(tries = 2000)
    void whatever_is_typed_is_read_and_reads_the_same_once_written_out(@ForAll("searches") String typed) {
        List<SearchTerm> once = SearchTerm.parse(typed, Set.of());
        String written = once.stream().map(SearchTerm::text).collect(Collectors.joining(" "));
        assertThat(SearchTerm.parse(written, Set.of())).isEqualTo(once);
    }

    @Property(tries = 1000)
    void no_text_at_all_is_too_strange(@ForAll String typed) {
        List<SearchTerm> once = SearchTerm.parse(typed, Set.of());
        String written = once.stream().map(SearchTerm::text).collect(Collectors.joining(" "));
        assertThat(SearchTerm.parse(written, Set.of())).isEqualTo(once);
        assertThat(written).doesNotContain("\u0000");
    }

    @Provide
    Arbitrary<String> searches() {
        return Arbitraries.of(
                        " ", "  ", "\t", "\u00a0", "-", "--", "\"", ":", "is:", "TAG:", "from:", "open", "re:", "leak",
                        "ё", "#12", "01", "7", "a\"b", "'", "\\", "%", "\u0000", "\u2003", "💧")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
