package heed.parties.pages;

import java.util.List;

/**
 * What two customers would be together.
 *
 * @param hindrance why they cannot be joined, empty where they can
 */
public record MergePage(Side leaving, Side staying, List<String> consents, String hindrance) {

    /** @param kept what is kept under the record, in words */
    public record Side(
            String id,
            String name,
            String organisation,
            List<String> emails,
            List<String> phones,
            String language,
            List<String> kept) {}
}
