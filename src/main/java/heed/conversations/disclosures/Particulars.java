package heed.conversations.disclosures;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what identifies somebody or something in a text: addresses of mail, and numbers of five and more digits, however they are
 * grouped, such as accounts, meters, telephones and days.
 */
final class Particulars {

    private static final int DIGITS = 5;

    /** Possessive throughout, so that it takes linear time whatever the text. */
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[ \\u00a0./-]?\\d)*+");

    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\d._%+-]{1,64}+@[\\p{L}\\d.-]{1,253}+");

    private Particulars() {}

    /** Each in one form, whatever its spaces and capitals. */
    static Set<String> in(String text) {
        var found = new HashSet<String>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            String digits = number.group().replaceAll("\\D", "");
            if (digits.length() >= DIGITS) {
                found.add(digits);
            }
        }
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            found.add(address.group().toLowerCase(Locale.ROOT));
        }
        return found;
    }
}
