package heed.channels.mail.showing;

import heed.conversations.DrawPicture;
import heed.platform.Egress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Asks a stranger's server for a picture in Heed's name: it learns no address of a reader, no page and no cookie. Each address on the
 * way is checked anew, and what comes is drawn again or not shown at all.
 */
@Component
class FetchPicture {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final int SIDE = 1600;

    private static final int MOST_STEPS = 4;
    private static final Map<String, String> HEADERS =
            Map.of("Accept", "image/png, image/jpeg, image/gif", "User-Agent", "Heed");

    private final Egress egress;
    private final DrawPicture drawPicture;

    FetchPicture(Egress egress, DrawPicture drawPicture) {
        this.egress = egress;
        this.drawPicture = drawPicture;
    }

    /** As PNG; empty where Heed may not go there, where it takes too long or is too large, or where it is no picture. */
    Optional<byte[]> fetch(String source) {
        String address = source.replace(" ", "%20");
        try {
            for (int step = 0; step < MOST_STEPS; step++) {
                Egress.Fetched answer = egress.fetch(address, HEADERS, MOST_BYTES + 1);
                if (answer.status() / 100 == 2) {
                    return answer.bytes().length > MOST_BYTES
                            ? Optional.empty()
                            : drawPicture.draw(answer.bytes(), SIDE);
                }
                if (answer.status() / 100 != 3 || answer.location().isEmpty()) {
                    return Optional.empty();
                }
                address = URI.create(address).resolve(answer.location()).toString();
            }
        } catch (Egress.Unreachable | IllegalArgumentException nothing) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
