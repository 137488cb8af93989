package heed.platform;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A setting that is looked at before anything starts. What only one module knows is checked there.
 *
 * @param name as the environment has it; {@code HEED_X_Y} is the property {@code heed.x.y}
 * @param good holds for values that Heed can use
 * @param problem what is wrong with any other value, as the end of "HEED_X=… ", where a secret is not shown
 */
record Setting(String name, Predicate<String> good, String problem, String example) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    static final List<Setting> ALL = List.of(
            new Setting("PORT", Setting::port, "is no port from 0 to 65535", "8080"),
            new Setting(
                    "HEED_DATABASE_URL",
                    url -> url.startsWith("jdbc:postgresql:"),
                    "is no JDBC URL of a PostgreSQL",
                    "jdbc:postgresql://db.larkfield.example:5432/heed"),
            new Setting("HEED_DEMO", Setting::flag, "is neither true nor false", "false"),
            new Setting("HEED_LOG", List.of("text", "json")::contains, "is neither text nor json", "json"),
            new Setting("HEED_BACKUP", List.of("nightly", "off")::contains, "is neither nightly nor off", "nightly"),
            new Setting(
                    "HEED_BASE_URL", Setting::address, "is no address of a website", "https://help.larkfield.example"),
            new Setting(
                    "HEED_BOOTSTRAP_TOKEN",
                    token -> token.matches("\\S+"),
                    "has a space in it",
                    "$(openssl rand -hex 32)"),
            new Setting(
                    "HEED_SECRET_KEY",
                    key -> key.length() >= 32,
                    "has fewer than 32 characters",
                    "$(openssl rand -hex 32)"),
            new Setting(
                    "HEED_ADMIN_EMAIL",
                    email -> EMAIL.matcher(email).matches(),
                    "is no e-mail address",
                    "priya.nair@larkfield.example"),
            new Setting(
                    "HEED_FORWARDED_HEADERS",
                    List.of("none", "native", "framework")::contains,
                    "is neither none nor native nor framework",
                    "framework"));

    /** The name under which Spring knows it. */
    String property() {
        return propertyOf(name);
    }

    static String propertyOf(String name) {
        return name.startsWith("HEED_") ? name.toLowerCase(Locale.ROOT).replace('_', '.') : name;
    }

    /** @throws CannotStart for a value that Heed cannot use; an empty one counts as left out */
    void check(String value) {
        if (!value.isBlank() && !good.test(value.strip())) {
            String shown = name.endsWith("_TOKEN") || name.endsWith("_KEY") ? name : name + "=" + value;
            throw new CannotStart(shown + " " + problem + ": correct it, for example " + name + "=" + example + ".");
        }
    }

    private static boolean port(String value) {
        return value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65535;
    }

    private static boolean flag(String value) {
        return value.equals("true") || value.equals("false");
    }

    private static boolean address(String value) {
        try {
            URI address = URI.create(value);
            return List.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
