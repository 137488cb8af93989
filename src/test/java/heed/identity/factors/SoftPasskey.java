package heed.identity.factors;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An authenticator in memory that does as it is told, also what no honest one would do. */
final class SoftPasskey {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;

    private final KeyPair keys;
    private final byte[] id = new byte[16];
    private String origin;
    private String rpId = "localhost";
    private int flags = PRESENT | VERIFIED;
    private int counter = 1;
    private String handle = "";

    SoftPasskey(String origin) throws GeneralSecurityException {
        this.origin = origin;
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
        new SecureRandom().nextBytes(id);
    }

    SoftPasskey at(String otherOrigin) {
        origin = otherOrigin;
        return this;
    }

    SoftPasskey of(String otherRpId) {
        rpId = otherRpId;
        return this;
    }

    SoftPasskey counting(int next) {
        counter = next;
        return this;
    }

    SoftPasskey ownedBy(String otherHandle) {
        handle = otherHandle;
        return this;
    }

    SoftPasskey withoutFingerOrPin() {
        flags = PRESENT;
        return this;
    }

    /** Answers the options of a registration. */
    String registered(JsonNode options) {
        handle = options.at("/user/id").asString();
        byte[] client = client("webauthn.create", options.path("challenge").asString());
        byte[] data = bytes(authenticatorData(flags | ATTESTED), new byte[16], length(id.length), id, key());
        byte[] attestation = bytes(
                new byte[] {(byte) 0xa3},
                text("fmt"),
                text("none"),
                text("attStmt"),
                new byte[] {(byte) 0xa0},
                text("authData"),
                blob(data));
        return json(Map.of("clientDataJSON", base64(client), "attestationObject", base64(attestation)));
    }

    /** Answers the options of a sign-in. */
    String signed(JsonNode options) throws GeneralSecurityException {
        byte[] client = client("webauthn.get", options.path("challenge").asString());
        byte[] data = authenticatorData(flags);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(data);
        signature.update(sha256(client));
        return json(Map.of(
                "clientDataJSON",
                base64(client),
                "authenticatorData",
                base64(data),
                "signature",
                base64(signature.sign()),
                "userHandle",
                handle));
    }

    private byte[] client(String type, String challenge) {
        return new JsonMapper()
                .writeValueAsString(
                        Map.of("type", type, "challenge", challenge, "origin", origin, "crossOrigin", false))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(int set) {
        return ByteBuffer.allocate(37)
                .put(sha256(rpId.getBytes(StandardCharsets.UTF_8)))
                .put((byte) set)
                .putInt(counter++)
                .array();
    }

    /** A COSE key: kty EC2, alg ES256, curve P-256, x, y. */
    private byte[] key() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return bytes(
                new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21},
                blob(coordinate(point.getAffineX())),
                new byte[] {0x22},
                blob(coordinate(point.getAffineY())));
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] all = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(32, all.length);
        System.arraycopy(all, all.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private String json(Map<String, String> response) {
        return new JsonMapper()
                .writeValueAsString(Map.of(
                        "id", base64(id),
                        "rawId", base64(id),
                        "type", "public-key",
                        "clientExtensionResults", Map.of(),
                        "response", response));
    }

    private static byte[] text(String word) {
        byte[] letters = word.getBytes(StandardCharsets.UTF_8);
        return bytes(new byte[] {(byte) (0x60 | letters.length)}, letters);
    }

    private static byte[] blob(byte[] content) {
        return bytes(new byte[] {0x59}, length(content.length), content);
    }

    private static byte[] length(int length) {
        return ByteBuffer.allocate(2).putShort((short) length).array();
    }

    private static byte[] bytes(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] sha256(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(input);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
