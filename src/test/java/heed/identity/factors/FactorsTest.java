package heed.identity.factors;

import heed.Answer;
import heed.Browser;
import heed.HeedTest;
import heed.identity.Newcomers;
import heed.identity.StaffId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;

/** Newcomers with second factors, over HTTP. */
abstract class FactorsTest extends HeedTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Clock clock;

    /** The secret and the backup codes that somebody was shown. */
    record Enrolled(byte[] secret, List<String> codes) {}

    /** Signs in and sets up an app with the code of now; the code of the next step is the first that signs in. */
    Enrolled enrol(Browser person, String email) {
        person.signIn(email, Newcomers.PASSPHRASE);
        person.get("/profile");
        Answer shown = person.post("/profile/authenticator", Map.of());
        byte[] secret = secret(shown);
        return new Enrolled(
                secret, codes(person.post("/profile/authenticator/confirmation", Map.of("code", now(secret)))));
    }

    static byte[] secret(Answer enrolment) {
        return decoded(enrolment.page().select("#secret").text());
    }

    static List<String> codes(Answer page) {
        return page.page().select("#codes code").eachText();
    }

    String now(byte[] secret) {
        return Totp.code(secret, Totp.step(clock.instant()));
    }

    /** The code of the step after this one: apps whose clock is ahead show it. */
    String next(byte[] secret) {
        return Totp.code(secret, Totp.step(clock.instant()) + 1);
    }

    Browser another() {
        return new Browser(address());
    }

    Answer password(Browser person, String email) {
        return person.signIn(email, Newcomers.PASSPHRASE);
    }

    static boolean isIn(Browser person) {
        return person.get("/profile").url().endsWith("/profile");
    }

    static String path(StaffId staff, String rest) {
        return "/staff/" + staff.value() + rest;
    }

    static byte[] decoded(String base32) {
        var bits = new StringBuilder();
        for (char letter : base32.replace(" ", "").toCharArray()) {
            int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits.append(String.format("%5s", Integer.toBinaryString(value)).replace(' ', '0'));
        }
        byte[] bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }
}
