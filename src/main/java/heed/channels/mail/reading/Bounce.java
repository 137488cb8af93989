package heed.channels.mail.reading;

import java.util.List;
import java.util.Locale;

/**
 * What a delivery report says (RFC 3464).
 *
 * @param action {@code failed}, {@code delayed}, {@code delivered} …; {@code failed} where it says nothing
 * @param status enhanced status code such as {@code 5.1.1}, or empty
 * @param diagnostic the other server's own words, or empty
 * @param recipient whom it did not reach, or empty
 * @param about Message-IDs of the mail that came back
 */
public record Bounce(String action, String status, String diagnostic, String recipient, List<String> about) {

    public Bounce {
        action = action.isEmpty() ? "failed" : action.toLowerCase(Locale.ROOT);
        about = List.copyOf(about);
    }

    /** The mail will not arrive. */
    public boolean failed() {
        return action.equals("failed");
    }
}
