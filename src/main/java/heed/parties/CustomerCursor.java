package heed.parties;

import heed.platform.Invalid;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a list of customers goes on: behind this name and id. */
record CustomerCursor(@Nullable String name, @Nullable UUID id) {

    static final CustomerCursor START = new CustomerCursor(null, null);

    static CustomerCursor after(Customer customer) {
        return new CustomerCursor(customer.name(), customer.id().value());
    }

    /** @throws Invalid where the text is none of ours */
    static CustomerCursor read(String text) {
        if (text.isEmpty()) {
            return START;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new CustomerCursor(plain.substring(36), UUID.fromString(plain.substring(0, 36)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException strange) {
            throw Invalid.at("/cursor", "parties.fault.cursor");
        }
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((id + "" + name).getBytes(StandardCharsets.UTF_8));
    }
}
