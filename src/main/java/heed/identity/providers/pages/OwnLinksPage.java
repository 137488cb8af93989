package heed.identity.providers.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * At which providers a person is known.
 *
 * @param onward the provider to go on to, once the person has asked to be linked; null before
 */
public record OwnLinksPage(List<Row> rows, WaysPage.@Nullable Way onward) {

    /** One provider, and whether the person is known there. */
    public record Row(String key, String name, boolean linked) {}
}
