package heed.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class KnowledgeInDemoTest {

    @Test
    void larkfield_s_six_answers_speak_four_languages_and_name_only_known_variables() {
        List<ReplyTemplateDetails> templates = KnowledgeInDemo.templates();

        assertThat(templates).hasSize(6).allSatisfy(template -> {
            assertThat(template.wordings()).containsOnlyKeys("en", "sl", "ru", "fi");
            assertThat(Objects.requireNonNull(template.wordings()).values()).allSatisfy(worded -> {
                assertThat(Placeholders.faults("/text", String.valueOf(worded.text())))
                        .isEmpty();
                assertThat(worded.phrases()).isNotEmpty();
            });
        });
    }
}
