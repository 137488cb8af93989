package heed.identity.providers.pages;

import java.util.List;

/** The providers to choose among; next is where the person wants to go. */
public record WaysPage(List<Way> ways, String next) {

    /** One provider. */
    public record Way(String key, String name) {}
}
