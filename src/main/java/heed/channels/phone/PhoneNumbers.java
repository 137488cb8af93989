package heed.channels.phone;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as callers' exchanges send them: written internationally they become E.164, all others stay as given. */
final class PhoneNumbers {

    private static final Pattern INTERNATIONAL = Pattern.compile("(?:\\+|00)[1-9][0-9 ()./-]{5,24}");

    private PhoneNumbers() {}

    static @Nullable String tidy(@Nullable String number) {
        if (number == null || number.isEmpty() || !INTERNATIONAL.matcher(number).matches()) {
            return number;
        }
        String digits = number.replaceAll("\\D", "");
        return "+" + (number.startsWith("00") ? digits.substring(2) : digits);
    }
}
