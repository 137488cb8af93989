package heed.parties.privacy;

import heed.parties.CustomerId;
import heed.platform.LineLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who was ever erased, in the file {@code erasures} of HEED_HOME: a SHA-256 of each customer's id and nothing else, so that it may
 * be kept for longer than any backup.
 */
@Component
class ErasureLedger {

    private static final Pattern MARK = Pattern.compile("[0-9a-f]{64}");

    private final LineLedger file;

    ErasureLedger(@Value("${heed.home}") Path home) {
        this.file = new LineLedger(home.resolve("erasures"));
    }

    Path file() {
        return file.file();
    }

    /** Returns when they are on the disk. */
    void note(Collection<CustomerId> customers) {
        if (!customers.isEmpty()) {
            makeHome();
            file.add(customers.stream().map(ErasureLedger::mark).toList());
        }
    }

    /** What stands for each who was erased. */
    Set<String> marks() {
        return file.lines().stream()
                .filter(line -> MARK.matcher(line).matches())
                .collect(Collectors.toSet());
    }

    /** Takes over what another ledger knows. Answers how many were new here. */
    int add(Path other) {
        Set<String> marks = new LineLedger(other)
                .lines().stream().filter(line -> MARK.matcher(line).matches()).collect(Collectors.toSet());
        makeHome();
        return file.add(marks);
    }

    private void makeHome() {
        try {
            Path home = file.file().getParent();
            if (home != null) {
                Files.createDirectories(home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An id has 74 random bits, so that nobody finds it by trying. */
    static String mark(CustomerId customer) {
        byte[] words = ("heed erasure " + customer.value()).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
