package heed;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The map in docs/architecture.md is drawn from the code. {@code -Dheed.draw=true} draws it anew. */
class ArchitectureMapTest {

    private static final Path PAGE = Path.of("docs/architecture.md");

    @Test
    void the_map_shows_the_modules_as_they_are() throws IOException {
        String page = Files.readString(PAGE);
        String drawn = page.replaceAll("(?s)(<!-- map -->\n).*(<!-- /map -->)", "$1" + map() + "$2");
        if (Boolean.getBoolean("heed.draw")) {
            Files.writeString(PAGE, drawn);
        }
        assertThat(page).as("draw it anew with -Dheed.draw=true").isEqualTo(drawn);
    }

    private static String map() {
        ApplicationModules modules =
                ApplicationModules.of(Heed.class, JavaClass.Predicates.resideInAPackage("heed.templates.."));
        List<ApplicationModule> sorted = modules.stream()
                .filter(module -> !module.getIdentifier().toString().contains("."))
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .toList();
        var map = new StringBuilder("```mermaid\nflowchart TD\n");
        for (ApplicationModule module : sorted) {
            String arrows = module.getDirectDependencies(modules)
                    .uniqueModules()
                    .map(target -> target.getIdentifier().toString())
                    .sorted()
                    .collect(Collectors.joining(" & "));
            map.append("  ").append(module.getIdentifier());
            map.append(arrows.isEmpty() ? "\n" : " --> " + arrows + "\n");
        }
        return map.append("```\n").toString();
    }
}
