package heed.parties.privacy.pages;

import heed.web.Faults;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with everything that is kept about a customer, on their page.
 *
 * @param url the customer's address
 * @param decides whether the reader may export, hold and release
 * @param asks whether the reader may ask for erasure
 * @param failed which form something was wrong with: {@code hold} or {@code erasure}
 * @param typed the reason as it was typed there
 */
public record PrivacyPart(
        String url,
        boolean decides,
        boolean asks,
        List<Hold> holds,
        @Nullable ErasureLine erasure,
        List<ExportLine> exports,
        String failed,
        String typed,
        Faults faults) {

    public record Hold(String id, String reason, String since) {}

    public record ExportLine(String id, String words, boolean open) {}

    /** Whether another can be asked for. */
    public boolean canAsk() {
        return asks && (erasure == null || erasure.state().equals("cancelled"));
    }

    public Faults faultsOf(String form) {
        return failed.equals(form) ? faults : Faults.NONE;
    }

    public String typedIn(String form) {
        return failed.equals(form) ? typed : "";
    }
}
