package heed.identity.factors;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** The secret that an authenticator app and Heed share: 160 random bits, as RFC 4226 recommends. */
record TotpSecret(byte[] bytes) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    static TotpSecret random() {
        byte[] bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return new TotpSecret(bytes);
    }

    /** As a person types it where no camera is at hand: Base32 in groups of four. */
    String typed() {
        return base32().replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** The address in the QR code, in the form that authenticator apps agree on. */
    String uri(String company, String email) {
        String issuer = encoded(company.replace(":", " "));
        return "otpauth://totp/" + issuer + ":" + encoded(email) + "?secret=" + base32() + "&issuer=" + issuer
                + "&algorithm=SHA1&digits=6&period=" + Totp.STEP_SECONDS;
    }

    /** Base32 of RFC 4648; 20 bytes need no padding. */
    String base32() {
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte each : bytes) {
            buffer = buffer << 8 | each & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt(buffer >> bits & 31));
            }
            buffer &= (1 << bits) - 1;
        }
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A QR code as squares of an SVG path, with the four empty modules around it that cameras need. */
    static QrPicture picture(String uri) {
        QrCode code = QrCode.encodeText(uri, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + 4).append(' ').append(y + 4).append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 8, path.toString());
    }

    /** Size is the side of the square in modules; path draws the dark ones. */
    record QrPicture(int size, String path) {}
}
