package heed.conversations;

import heed.parties.CustomerDetails;
import java.time.Instant;

/** A letter of the demo that somebody sends at a certain moment. */
record DemoMatter(DemoLetter letter, CustomerDetails customer, String channel, Instant at, DemoWording wording) {

    String language() {
        String language = customer.language();
        return language == null ? "en" : language;
    }
}
