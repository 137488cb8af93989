package heed.parties;

import java.util.List;

/** What two records of customers would be together, before anybody joins them. */
record MergePreview(Side leaving, Side staying, List<Consent> consents) {

    /** One record and how much is kept under it. */
    record Side(Customer customer, Counts counts) {}

    record Counts(long notes, long facts, long orders, long consents, long limits, long memberships, long watchers) {}

    /** What would stand for a purpose afterwards, and whether the two differ. */
    record Consent(String purpose, boolean given, boolean differs) {}
}
