package heed.identity.chain;

import heed.platform.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that signs checkpoints: HEED_AUDIT_KEY, else one that is made once and kept in Heed's folder, out of the database's
 * reach. Its public halves, of today and before, stand beside it and are the ones believed.
 */
@Component
class SealingKey {

    private final Path folder;
    private final String chosen;

    SealingKey(@Value("${heed.home}") Path home, @Value("${heed.audit.key:}") String chosen) {
        this.folder = home.resolve("audit");
        this.chosen = chosen.strip();
    }

    Path folder() {
        return folder;
    }

    /** Name of the key: its public half. */
    String name() {
        return pair().split("\\s+")[1];
    }

    byte[] sign(String text) {
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pair().split("\\s+")[0])));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the signature is that of a key which this installation has had. */
    boolean verifies(String key, String text, byte[] signature) {
        try {
            if (!believed().contains(key)) {
                return false;
            }
            PublicKey known = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key)));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(known);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException forged) {
            return false;
        }
    }

    private List<String> believed() {
        Path list = folder.resolve("public-keys");
        try {
            return Files.exists(list) ? Files.readAllLines(list) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private synchronized String pair() {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("signing-key");
            if (chosen.isEmpty() && !Files.exists(file)) {
                keep(file, made());
            }
            String pair = chosen.isEmpty() ? Files.readString(file).strip() : chosen;
            if (!pair.matches("[A-Za-z0-9+/=]+\\s+[A-Za-z0-9+/=]+")) {
                throw new CannotStart(
                        "HEED_AUDIT_KEY is no pair of keys: leave it out, or copy the two words of the file "
                                + folder.resolve("signing-key") + ".");
            }
            believe(pair.split("\\s+")[1]);
            return pair;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void believe(String name) throws IOException {
        if (!believed().contains(name)) {
            Files.writeString(
                    folder.resolve("public-keys"), name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static void keep(Path file, String pair) throws IOException {
        try {
            Files.createFile(file, onlyForItsOwner(file));
            Files.writeString(file, pair + "\n");
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // The other one's is as good.
        }
    }

    private static String made() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return base64.encodeToString(pair.getPrivate().getEncoded()) + " "
                    + base64.encodeToString(pair.getPublic().getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static FileAttribute<?>[] onlyForItsOwner(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
