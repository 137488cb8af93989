package heed.identity;

import static org.assertj.core.api.Assertions.assertThat;

import heed.platform.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @CsvSource({
        "elevenchars, identity.fault.password-short",
        "Password1234, identity.fault.password-common",
        "ada@larkfield.example, identity.fault.password-common",
        "ababababababab, identity.fault.password-common"
    })
    void a_weak_password_is_refused_with_its_reason(String weak, String reason) {
        assertThat(passwords.faults("/password", weak, "ada@larkfield.example"))
                .extracting(Fault::message)
                .containsExactly(reason);
    }

    @Test
    void S69_a_password_of_a_megabyte_is_refused_and_never_hashed() {
        String huge = "x".repeat(1_000_000);

        assertThat(passwords.faults("/password", huge, ""))
                .extracting(Fault::message)
                .containsExactly("identity.fault.password-long");
        assertThat(passwords.matches(huge, passwords.hash("nine clean rivers, one map")))
                .isFalse();
    }

    @Test
    void S69_every_letter_of_a_long_password_counts() {
        String hash = passwords.hash("clean water ".repeat(60) + "a");

        assertThat(passwords.matches("clean water ".repeat(60) + "b", hash)).isFalse();
        assertThat(passwords.matches("clean water ".repeat(60) + "a", hash)).isTrue();
    }

    @Test
    void S69_the_same_letters_typed_in_another_unicode_form_are_the_same_password() {
        String hash = passwords.hash("čista voda vsak dan");

        assertThat(passwords.matches("c\u030cista voda vsak dan", hash)).isTrue();
    }

    @Test
    void nobody_matches_where_there_is_no_hash() {
        assertThat(passwords.matches("nine clean rivers, one map", null)).isFalse();
        assertThat(passwords.matches("", null)).isFalse();
    }
}
