package heed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every icon that a template asks for by name exists. */
class IconsTest {

    @Test
    void each_icon_in_a_template_can_be_drawn() throws IOException {
        var drawn = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Pattern.compile("parts\\.icon\\(name = \"([a-z0-9-]+)\"\\)")
                        .matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(name -> drawn.add(Icons.svg(name)));
            }
        }
        assertThat(drawn).isNotEmpty().allMatch(svg -> svg.startsWith("<svg class=\"icon\""));
    }

    @Test
    void an_unknown_icon_is_an_error() {
        assertThatThrownBy(() -> Icons.svg("no-such-icon")).hasMessageContaining("no-such-icon");
    }
}
