package heed.identity;

import java.util.List;

/** Browsers and systems by the names that people know them by. */
final class Devices {

    private static final List<String> BROWSERS = List.of("Edg", "Firefox", "Chrome", "Safari");
    private static final List<String> SYSTEMS = List.of("Windows", "Android", "iPhone", "iPad", "Mac OS X", "Linux");

    private Devices() {}

    /** Such as {@code Firefox, Linux}; the beginning of the header itself where neither is known. */
    static String name(String userAgent) {
        String browser = first(BROWSERS, userAgent).replace("Edg", "Edge");
        String system = first(SYSTEMS, userAgent).replace("Mac OS X", "macOS");
        if (browser.isEmpty() || system.isEmpty()) {
            return userAgent.substring(0, Math.min(60, userAgent.length()));
        }
        return browser + ", " + system;
    }

    private static String first(List<String> words, String text) {
        return words.stream().filter(text::contains).findFirst().orElse("");
    }
}
