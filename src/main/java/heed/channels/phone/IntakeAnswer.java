package heed.channels.phone;

import heed.web.Text;
import java.util.List;
import java.util.Locale;

/**
 * What the API answers to a file of calls.
 *
 * @param accepted calls that are stored now, those included that were known before
 * @param rejected the first rejected lines, at most 1,000
 * @param rejectedTotal all rejected lines
 * @param leftOut lines that were no call by the words of the outcome column or the shortest wait
 */
record IntakeAnswer(long accepted, List<RejectedLine> rejected, long rejectedTotal, long leftOut) {

    /** @param line physical line of the file from 1, or place in a JSON array */
    record RejectedLine(int line, String detail) {}

    static IntakeAnswer of(Intake intake, Text text, Locale locale) {
        return new IntakeAnswer(
                intake.accepted(),
                intake.rejected().stream()
                        .map(line -> new RejectedLine(line.line(), text.of(locale, line.fault())))
                        .toList(),
                intake.rejectedTotal(),
                intake.leftOut());
    }
}
