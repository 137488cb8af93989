package heed.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Reads secrets from the files that {@code HEED_…_FILE} name, and stops the start at the first setting that cannot be meant. */
class ReadSettings implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addFirst(new MapPropertySource("secret files", secrets(environment)));
        if (environment.getProperty("heed.log", "").strip().equals("json")) {
            // One object a line (Elastic Common Schema): whatever is written is escaped, and no line can be forged.
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("log", Map.of("logging.structured.format.console", "ecs")));
        }
        Setting.ALL.forEach(setting -> setting.check(environment.getProperty(setting.property(), "")));
        if (!environment.getProperty("heed.database.url", "").isBlank()
                && environment.getProperty("heed.database.user", "").isBlank()) {
            throw new CannotStart(
                    "HEED_DATABASE_USER is missing beside HEED_DATABASE_URL: name the role, for example HEED_DATABASE_USER=heed.");
        }
    }

    private static Map<String, Object> secrets(ConfigurableEnvironment environment) {
        Map<String, Object> secrets = new HashMap<>();
        environment.getSystemEnvironment().forEach((name, file) -> {
            if (name.startsWith("HEED_") && name.endsWith("_FILE")) {
                String secret = name.substring(0, name.length() - "_FILE".length());
                if (environment.getSystemEnvironment().containsKey(secret)) {
                    throw new CannotStart("Both " + secret + " and " + name + " are set: leave one of them out.");
                }
                secrets.put(Setting.propertyOf(secret), content(name, String.valueOf(file)));
            }
        });
        return secrets;
    }

    private static String content(String name, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | InvalidPathException e) {
            throw new CannotStart(name + "=" + file + " cannot be read: name a file that Heed may read, for example "
                    + name + "=/run/secrets/" + Setting.propertyOf(name).replace(".file", "") + ".");
        }
    }
}
