package heed.realmail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/** A certificate for which nobody vouches, as many a company's own mail server has one. */
public record SelfMadeCertificate(Path certificateFile, Path keyFile, String fingerprint) {

    private static final char[] PASSWORD = "only for tests".toCharArray();

    /** Makes one for a host's name. */
    static SelfMadeCertificate in(Path folder, String host) {
        try {
            Path store = folder.resolve("key.p12");
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "mail",
                            "-keyalg",
                            "RSA",
                            "-keysize",
                            "2048",
                            "-dname",
                            "CN=" + host,
                            "-ext",
                            "san=dns:" + host,
                            "-validity",
                            "30",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            store.toString(),
                            "-storepass",
                            new String(PASSWORD))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            return written(folder, store);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static SelfMadeCertificate written(Path folder, Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(store)) {
            keys.load(bytes, PASSWORD);
        }
        byte[] certificate = keys.getCertificate("mail").getEncoded();
        Key key = keys.getKey("mail", PASSWORD);
        String print =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
        return new SelfMadeCertificate(
                Files.writeString(folder.resolve("certificate.pem"), pem("CERTIFICATE", certificate)),
                Files.writeString(folder.resolve("key.pem"), pem("PRIVATE KEY", key.getEncoded())),
                print);
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }
}
