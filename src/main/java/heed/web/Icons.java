package heed.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** Bootstrap's icons, each drawn inside the page: the whole sprite weighs more than every page together. */
public final class Icons {

    private static final String SPRITE = "META-INF/resources/webjars/bootstrap-icons/1.13.1/bootstrap-icons.svg";
    private static final Map<String, String> DRAWN = new ConcurrentHashMap<>();

    private Icons() {}

    /**
     * The icon as an {@code svg} element that assistive technology passes over.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    public static String svg(String name) {
        return DRAWN.computeIfAbsent(name, Icons::draw);
    }

    private static String draw(String name) {
        var symbol = Pattern.compile(
                "<symbol[^>]*viewBox=\"([^\"]*)\"[^>]*id=\"" + Pattern.quote(name) + "\"[^>]*>(.*?)</symbol>",
                Pattern.DOTALL);
        try {
            var found = symbol.matcher(new ClassPathResource(SPRITE).getContentAsString(StandardCharsets.UTF_8));
            if (!found.find()) {
                throw new IllegalArgumentException("No icon is called " + name);
            }
            return "<svg class=\"icon\" viewBox=\"" + found.group(1) + "\" aria-hidden=\"true\">"
                    + found.group(2).strip() + "</svg>";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
