package heed.identity.providers.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * At which providers a person is known.
 *
 * @param onward the provider to go on to, once the password was shown again; null before
 * @param wrong whether the password was not the right one
 */
public record OwnLinksPage(List<Row> rows, WaysPage.@Nullable Way onward, boolean wrong) {

    /** One provider, and whether the person is known there. */
    public record Row(String key, String name, boolean linked) {}
}
