package heed.conversations.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullMarked;

@NullMarked
class CommitmentWordsTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-16");

    @Example
    void four_languages_say_that_something_will_be_done() {
        for (String words : List.of(
                "We will call you tomorrow.",
                "I’ll send you the form by Friday.",
                "We'll get back to you on Tuesday at 10.",
                "Our engineer will visit you at 9.",
                "Poklicali vas bomo jutri ob 10. uri.",
                "Jutri vas pokličemo.",
                "Račun vam bom poslala do petka.",
                "Мы перезвоним вам завтра.",
                "Пришлём мастера в четверг до 12.",
                "Soitamme teille huomenna.",
                "Otamme teihin yhteyttä perjantaina.")) {
            assertThat(CommitmentWords.in(words)).as(words).containsExactly(words);
        }
    }

    @Example
    void what_was_done_asked_denied_or_quoted_commits_nobody() {
        for (String words : List.of(
                "We called you yesterday.",
                "Shall we call you tomorrow?",
                "We will not send a reminder.",
                "The water will come back by itself.",
                "> We will call you tomorrow.",
                "Vas pokličemo?",
                "Ne pokličemo vas več.",
                "Мы не перезвоним.",
                "Emme soita teille.",
                "Thank you for your patience.")) {
            assertThat(CommitmentWords.in(words)).as(words).isEmpty();
        }
    }

    @Example
    void only_the_sentence_that_commits_is_named() {
        assertThat(CommitmentWords.in("Dear Ada,\n\nthe pipe is old. We will replace it in March. Thank you."))
                .containsExactly("We will replace it in March.");
    }

    @Example
    void the_day_and_the_time_are_guessed() {
        assertThat(DueWords.in("We will call you tomorrow at 10", MONDAY))
                .contains(new DueWords.Meant(MONDAY.plusDays(1), LocalTime.of(10, 0)));
        assertThat(DueWords.in("Poklicali vas bomo v petek ob 9.30", MONDAY))
                .contains(new DueWords.Meant(MONDAY.plusDays(4), LocalTime.of(9, 30)));
        assertThat(DueWords.in("Мы позвоним в понедельник до полудня", MONDAY))
                .contains(new DueWords.Meant(MONDAY.plusDays(7), LocalTime.NOON));
        assertThat(DueWords.in("Soitamme huomenna", MONDAY)).contains(new DueWords.Meant(MONDAY.plusDays(1), null));
        assertThat(DueWords.in("We will call you soon", MONDAY)).isEmpty();
    }

    /** Counts how often a character is looked at. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int at) {
            looks++;
            return text.charAt(at);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            looks += to - from;
            return text.substring(from, to);
        }

        @Override
        public String toString() {
            looks += text.length();
            return text;
        }
    }

    @Property(tries = 400)
    void the_work_grows_with_the_length_and_no_faster(@ForAll("letters") String letter) {
        var counted = new Counted(letter);
        List<String> found = CommitmentWords.in(counted);

        assertThat(counted.looks).isLessThanOrEqualTo(4L * letter.length() + 4);
        assertThat(found).hasSizeLessThanOrEqualTo(10).isEqualTo(CommitmentWords.in(letter));
        assertThat(found).allSatisfy(each -> assertThat(each.length()).isBetween(1, 500));
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.of(
                        "we ",
                        "will ",
                        "call ",
                        "you ",
                        "not ",
                        "bomo ",
                        "poklicali ",
                        "ne ",
                        "завтра ",
                        "позвоним ",
                        "otamme ",
                        "yhteyttä ",
                        ".",
                        ". ",
                        "?",
                        "!",
                        "\n",
                        "> ",
                        "'",
                        "’",
                        "10.30",
                        "ob 10. uri ",
                        "   ",
                        "x".repeat(60))
                .list()
                .ofMaxSize(2_000)
                .map(parts -> String.join("", parts));
    }
}
