package heed.identity.factors;

import heed.identity.Secrets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A code on paper for the day when the phone is lost: 80 random bits in letters that nobody mixes up. */
record BackupCode(String letters) {

    static final int AT_A_TIME = 10;

    private static final int LENGTH = 16;
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    static List<BackupCode> ten() {
        return Stream.generate(BackupCode::random).limit(AT_A_TIME).toList();
    }

    private static BackupCode random() {
        return new BackupCode(IntStream.range(0, LENGTH)
                .mapToObj(_ -> String.valueOf(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length()))))
                .collect(Collectors.joining()));
    }

    /** What somebody typed, with or without hyphens and capitals, and with O for 0 and I or L for 1. */
    static BackupCode typed(String text) {
        return new BackupCode(text.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1'));
    }

    boolean isWhole() {
        return letters.length() == LENGTH;
    }

    /** In groups of four, as it is shown. */
    String shown() {
        return letters.replaceAll("(.{4})(?!$)", "$1-");
    }

    /** Bound to its owner, so that equal rows tell nothing. */
    byte[] hash(String owner) {
        return Secrets.hash("backup code of " + owner + ": " + letters);
    }
}
