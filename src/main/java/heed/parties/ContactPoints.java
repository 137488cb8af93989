package heed.parties;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One form for each address and number, so that the same one is always found again. */
final class ContactPoints {

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;\"\\p{Cntrl}]+@[^\\s@<>,;\"\\p{Cntrl}.]+(\\.[^\\s@<>,;\"\\p{Cntrl}.]+)*");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private ContactPoints() {}

    /** In lower case; empty when it is no address. */
    static Optional<String> email(String written) {
        String address = written.strip().toLowerCase(Locale.ROOT);
        return address.length() <= 254 && EMAIL.matcher(address).matches() ? Optional.of(address) : Optional.empty();
    }

    /**
     * In E.164; empty when it is no number.
     *
     * @param region ISO 3166 code of the country whose national form is understood
     */
    static Optional<String> phone(String written, String region) {
        try {
            var number = NUMBERS.parse(written, region);
            return NUMBERS.isPossibleNumber(number)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }
}
