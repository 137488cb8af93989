package heed.identity.providers.pages;

import java.util.List;

/**
 * A person's company accounts in short.
 *
 * @param offered whether there is any provider to link
 * @param linked names of the providers that know them
 */
public record LinksPanel(boolean offered, List<String> linked) {}
