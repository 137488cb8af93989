package heed.channels.webform;

import heed.platform.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * What a visitor asks. Everything in it is a claim.
 *
 * @param byProgram a field was filled in that people do not see
 */
record Question(String name, String email, String subject, String text, boolean byProgram) {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LINE = 200;

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (email.length() > 254 || !email.matches("[^@\\s<>,;\"]+@[^@\\s<>,;\"]+")) {
            faults.add(Fault.at("/email", "webform.fault.email"));
        }
        if (text.isEmpty()) {
            faults.add(Fault.at("/text", "webform.fault.text"));
        } else if (text.length() > LONGEST_TEXT) {
            faults.add(Fault.at("/text", "webform.fault.long-text", LONGEST_TEXT));
        }
        if (name.length() > LONGEST_LINE) {
            faults.add(Fault.at("/name", "webform.fault.long-line", LONGEST_LINE));
        }
        if (subject.length() > LONGEST_LINE) {
            faults.add(Fault.at("/subject", "webform.fault.long-line", LONGEST_LINE));
        }
        return faults;
    }
}
