package heed.channels.mail.reading;

import java.util.Locale;

/**
 * A name and an address as a header claims them; neither proves who wrote.
 *
 * @param name decoded, empty where none is given
 * @param address in lower case
 */
public record MailAddress(String name, String address) {

    public MailAddress {
        address = address.toLowerCase(Locale.ROOT);
    }

    /** The part after the last @, empty where there is none. */
    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
