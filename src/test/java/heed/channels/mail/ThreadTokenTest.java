package heed.channels.mail;

import static org.assertj.core.api.Assertions.assertThat;

import heed.platform.Ids;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ThreadTokenTest {

    private static final SigningKey KEY = new SigningKey((short) 1, secret(1));
    private static final UUID CONVERSATION = Ids.next();
    private static final String MAILBOX = "help@larkfield.example";
    private static final String ADA = "ada@example.com";

    private final ThreadToken token = ThreadToken.issue(KEY, CONVERSATION, MAILBOX, ADA);

    @Test
    void a_token_survives_the_way_through_an_address() {
        String address = PlusAddress.of(MAILBOX, token);

        assertThat(ThreadToken.in(address.toUpperCase(Locale.ROOT))).contains(token);
        assertThat(PlusAddress.mailbox(address)).isEqualTo(MAILBOX);
        assertThat(address.indexOf('@')).isLessThanOrEqualTo(64);
    }

    @Test
    void a_token_survives_the_way_through_a_message_id() {
        assertThat(ThreadToken.in("0199abcd." + token.written() + "@larkfield.example"))
                .contains(token);
    }

    @Test
    void it_proves_one_conversation_one_mailbox_and_one_recipient() {
        assertThat(token.provesFor(KEY, MAILBOX, ADA)).isTrue();
        assertThat(token.provesFor(KEY, MAILBOX, "eve@example.com")).isFalse();
        assertThat(token.provesFor(KEY, "bills@larkfield.example", ADA)).isFalse();
        assertThat(new ThreadToken((short) 1, Ids.next(), token.mac()).provesFor(KEY, MAILBOX, ADA))
                .isFalse();
    }

    @Test
    void S14_another_key_proves_nothing() {
        assertThat(token.provesFor(new SigningKey((short) 2, secret(1)), MAILBOX, ADA))
                .isFalse();
        assertThat(token.provesFor(new SigningKey((short) 1, secret(2)), MAILBOX, ADA))
                .isFalse();
    }

    @Test
    void what_is_no_token_is_not_taken_for_one() {
        assertThat(ThreadToken.in("")).isEmpty();
        assertThat(ThreadToken.in(ADA)).isEmpty();
        assertThat(ThreadToken.in("help+" + "z".repeat(47) + "@larkfield.example"))
                .isEmpty();
    }

    @Test
    void a_long_mailbox_name_leaves_no_room_and_stays_bare() {
        assertThat(PlusAddress.of("questions-about-my-bill@larkfield.example", token))
                .isEqualTo("questions-about-my-bill@larkfield.example");
    }

    private static byte[] secret(int seed) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) seed);
        return secret;
    }
}
