package heed.channels.mail.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.apache.james.jdkim.DKIMSigner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who vouches for a mail, over real DNS on loopback. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SenderCheckTest {

    private static final String MAIL =
            "From: Ada <ada@example.com>\r\nTo: help@larkfield.example\r\nSubject: No water\r\n\r\nSince six.\r\n";

    private final DnsStandIn dns = new DnsStandIn();
    private final CheckSender check = new CheckSender(new NameServer(dns.address()));
    private KeyPair keys;

    @BeforeAll
    void publish() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        String record = "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        for (String domain : new String[] {"example.com", "mail.example.com", "example.net", "shop.example.org"}) {
            dns.publish("s1._domainkey." + domain, record);
        }
        dns.publish("_dmarc.example.com", "v=DMARC1; p=reject; rua=mailto:a@example.com");
        dns.publish("_dmarc.example.org", "v=DMARC1; p=none; adkim=s; sp=quarantine");
    }

    @AfterAll
    void close() {
        dns.close();
    }

    @Test
    void S26_the_domain_in_from_vouches_by_its_own_signature() throws Exception {
        assertThat(checked(signed(MAIL, "example.com"), "example.com"))
                .isEqualTo(new CheckSender.Verdict("pass", "pass"));
    }

    @Test
    void S26_a_part_of_the_same_organisation_may_sign_for_it() throws Exception {
        assertThat(checked(signed(MAIL, "mail.example.com"), "example.com").dmarc())
                .isEqualTo("pass");
    }

    @Test
    void S26_where_only_the_very_same_domain_may_sign_another_part_may_not() throws Exception {
        String mail = MAIL.replace("example.com", "example.org");

        assertThat(checked(signed(mail, "shop.example.org"), "example.org").dmarc())
                .isEqualTo("none");
        assertThat(checked(mail, "www.example.org").dmarc()).isEqualTo("unproven");
    }

    @Test
    void S26_a_strangers_signature_vouches_for_nobody() throws Exception {
        assertThat(checked(signed(MAIL, "example.net"), "example.com"))
                .isEqualTo(new CheckSender.Verdict("pass", "unproven"));
    }

    @Test
    void S26_words_that_were_changed_on_the_way_are_not_vouched_for() throws Exception {
        String changed = signed(MAIL, "example.com").replace("Since six", "Since ten");

        assertThat(checked(changed, "example.com")).isEqualTo(new CheckSender.Verdict("fail", "unproven"));
    }

    @Test
    void S26_a_key_that_nobody_publishes_and_a_signature_that_is_none_fail() throws Exception {
        assertThat(checked(signed(MAIL, "example.info"), "example.com").dkim()).isNotEqualTo("pass");
        assertThat(checked("DKIM-Signature: v=1; nonsense\r\n" + MAIL, "example.com")
                        .dkim())
                .isNotEqualTo("pass");
    }

    @Test
    void where_nobody_answers_nothing_was_checked() throws Exception {
        DnsStandIn gone = new DnsStandIn();
        gone.close();

        assertThat(new CheckSender(new NameServer(gone.address()))
                        .check(signed(MAIL, "example.com").getBytes(StandardCharsets.UTF_8), "example.com", true)
                        .checked())
                .isFalse();
    }

    @Test
    void a_name_server_that_keeps_silent_is_asked_once_and_then_left_alone() throws Exception {
        try (var silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            var server = new NameServer("127.0.0.1:" + silent.getLocalPort());
            assertThatThrownBy(() -> server.texts("example.com")).isInstanceOf(DomainRecords.Unanswered.class);
            int asked = heard(silent);

            assertThatThrownBy(() -> server.texts("example.org")).isInstanceOf(DomainRecords.Unanswered.class);

            assertThat(asked).isPositive();
            assertThat(heard(silent)).isZero();
        }
    }

    private static int heard(DatagramSocket socket) throws IOException {
        socket.setSoTimeout(50);
        for (int packets = 0; ; packets++) {
            try {
                socket.receive(new DatagramPacket(new byte[512], 512));
            } catch (SocketTimeoutException nothingMore) {
                return packets;
            }
        }
    }

    private CheckSender.Verdict checked(String mail, String domain) {
        return check.check(mail.getBytes(StandardCharsets.UTF_8), domain, mail.startsWith("DKIM-Signature"));
    }

    private String signed(String mail, String domain) throws Exception {
        DKIMSigner signer = new DKIMSigner(
                "v=1; c=relaxed/relaxed; s=s1; d=" + domain + "; h=from:to:subject; a=rsa-sha256; bh=; b=;",
                keys.getPrivate());
        return signer.sign(new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))) + "\r\n" + mail;
    }
}
