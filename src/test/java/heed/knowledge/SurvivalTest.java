package heed.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What became of a template between the choice and the sending. */
class SurvivalTest {

    private static final String INSERTED = "Dear Ada,\n\nwe flush the main at {{? time}}. Please run the cold tap.";

    @Test
    void sent_as_it_stood_with_other_words_around_it() {
        assertThat(Survival.of("Please run the cold tap.", "Hello,\n\nPlease run\nthe cold tap.\n\nMina"))
                .isEqualTo(Survival.WHOLE);
    }

    @Test
    void a_place_that_was_filled_in_is_no_edit() {
        assertThat(Survival.of(INSERTED, "Dear Ada,\n\nwe flush the main at noon. Please run the cold tap."))
                .isEqualTo(Survival.WHOLE);
    }

    @Test
    void other_words_make_it_edited() {
        assertThat(Survival.of(INSERTED, "Dear Ada, we flush the main tomorrow. Do run your tap."))
                .isEqualTo(Survival.EDITED);
    }

    @Test
    void deleted_again_it_is_gone() {
        assertThat(Survival.of(INSERTED, "Your bill was wrong and we are sorry."))
                .isEqualTo(Survival.GONE);
        assertThat(Survival.of("Yes.", "No.")).isEqualTo(Survival.GONE);
    }
}
