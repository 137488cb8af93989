package heed.conversations.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** No name leads anywhere, hides its ending or breaks a header. */
class FileNameTest {

    @Test
    void S07_a_path_a_hidden_mark_and_a_turned_ending_are_taken_away() {
        assertThat(FileName.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.clean("C:\\files\\bill.pdf")).isEqualTo("bill.pdf");
        assertThat(FileName.clean("a\u202Egpj.exe")).isEqualTo("agpj.exe");
        assertThat(FileName.clean("\u200b.htaccess")).isEqualTo("htaccess");
        assertThat(FileName.clean("bill\r\nX-Evil: 1\u0000.pdf")).isEqualTo("billX-Evil_ 1.pdf");
        assertThat(FileName.clean("\uff0e\uff0e\uff0fbill.pdf")).isEqualTo("bill.pdf");
        assertThat(FileName.clean("račun št. 7.pdf")).isEqualTo("račun št. 7.pdf");
        assertThat(FileName.clean("..")).isEqualTo("file");
    }

    @Test
    void S07_a_name_of_four_thousand_characters_keeps_its_ending() {
        assertThat(FileName.clean("x".repeat(4000) + ".pdf")).hasSize(255).endsWith("x.pdf");
    }

    @Property(tries = 500)
    void whatever_is_given_becomes_a_name_of_one_line(@ForAll String given) {
        String name = FileName.clean(given);

        assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(255).doesNotContain("/", "\\", "\r", "\n", "\"");
        assertThat(FileName.clean(name)).isEqualTo(name);
    }
}
