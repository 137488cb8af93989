package heed.conversations.disclosures;

import heed.conversations.disclosures.Disclosure.Classification;
import heed.platform.Denied;

/** Whoever asks has not shown well enough who they are (403). */
final class AssuranceRequired extends Denied {

    private final int level;

    private AssuranceRequired(int level) {
        super("assurance level " + level + " required");
        this.level = level;
    }

    static void check(Disclosure disclosure) {
        Classification made = disclosure.classification();
        if (disclosure.open() && made != null && disclosure.level() < made.requiredLevel()) {
            throw new AssuranceRequired(made.requiredLevel());
        }
    }

    @Override
    public String kind() {
        return "assurance-required";
    }

    @Override
    public String missing() {
        return String.valueOf(level);
    }
}
