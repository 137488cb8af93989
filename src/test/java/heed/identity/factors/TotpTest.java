package heed.identity.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** Appendix B of RFC 6238, SHA-1; the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void the_codes_are_those_of_the_rfc(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Property
    void a_code_is_right_one_step_early_and_late_and_no_further(
            @ForAll @Size(20) byte[] secret, @ForAll @LongRange(min = 10, max = 4_000_000_000L) long second) {
        Instant now = Instant.ofEpochSecond(second);
        long step = Totp.step(now);
        for (long away = -1; away <= 1; away++) {
            assertThat(Totp.stepOf(secret, Totp.code(secret, step + away), now)).isPresent();
        }
        String farOff = Totp.code(secret, step + 2);
        boolean byChance = Totp.code(secret, step).equals(farOff)
                || Totp.code(secret, step + 1).equals(farOff)
                || Totp.code(secret, step - 1).equals(farOff);
        assertThat(Totp.stepOf(secret, farOff, now).isPresent()).isEqualTo(byChance);
    }

    @Property
    void whatever_is_typed_is_right_or_wrong_and_nothing_else(@ForAll String typed) {
        if (!typed.replaceAll("\\s", "").matches("[0-9]{6}")) {
            assertThat(Totp.stepOf(SECRET, typed, Instant.EPOCH)).isEmpty();
        }
    }

    @Test
    void spaces_between_the_digits_do_not_count() {
        assertThat(Totp.stepOf(SECRET, " 287 082 ", Instant.ofEpochSecond(59))).hasValue(1);
    }

    @Test
    void the_secret_is_written_in_the_letters_that_apps_read() {
        var secret = new TotpSecret(SECRET);

        assertThat(secret.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(secret.typed()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(secret.uri("Larkfield Water", "ada@larkfield.example"))
                .isEqualTo(
                        "otpauth://totp/Larkfield%20Water:ada%40larkfield.example"
                                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Larkfield%20Water&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void a_backup_code_is_the_same_in_capitals_without_hyphens_and_with_letters_mixed_up() {
        BackupCode code = new BackupCode("0123abcd1kmnpqrs");

        assertThat(BackupCode.typed(" O123-ABCD-lkmn-pqrs ")).isEqualTo(code);
        assertThat(BackupCode.typed(code.shown())).isEqualTo(code);
        assertThat(BackupCode.ten()).doesNotHaveDuplicates().hasSize(10).allMatch(BackupCode::isWhole);
        assertThat(code.hash("ada")).isNotEqualTo(code.hash("eve"));
    }
}
