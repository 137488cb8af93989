package heed.parties.privacy.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be forgotten, and who may not be.
 *
 * @param older where the list goes on, null at its end
 */
public record PrivacyPage(
        List<ErasureLine> erasures, @Nullable String older, List<Hold> holds) {

    public record Hold(String id, String customer, String url, String address, String reason, String since) {}
}
