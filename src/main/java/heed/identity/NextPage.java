package heed.identity;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a path of this Heed, never another site. */
public final class NextPage {

    /** The start page. */
    public static final String START = "/";

    private NextPage() {}

    /** The wish if it is a plain absolute path with an optional query, else the start page. */
    public static String of(@Nullable String wish) {
        if (wish == null
                || !wish.startsWith("/")
                || wish.startsWith("//")
                || wish.chars().anyMatch(character -> character == '\\' || character < 0x21 || character == 0x7f)) {
            return START;
        }
        try {
            var uri = new URI(wish);
            return uri.isAbsolute()
                            || uri.getRawAuthority() != null
                            || !uri.normalize().getPath().equals(uri.getPath())
                    ? START
                    : wish;
        } catch (URISyntaxException malformed) {
            return START;
        }
    }
}
