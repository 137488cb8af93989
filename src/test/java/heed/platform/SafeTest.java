package heed.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.platform.Safe.CannotOpen;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeTest {

    private static final byte[] SECRET = {1, 2, 3};
    private static final String KEY = "a key that all replicas of one Heed have";

    @TempDir
    Path home;

    @Test
    void what_was_locked_is_opened_for_the_same_purpose_alone() {
        var safe = new Safe(home, KEY);
        byte[] locked = safe.lock(SECRET, "of Ada");

        assertThat(new Safe(home, KEY).open(locked, "of Ada")).isEqualTo(SECRET);
        assertThatThrownBy(() -> safe.open(locked, "of Eve")).isInstanceOf(CannotOpen.class);
        assertThat(safe.lock(SECRET, "of Ada")).as("never the same twice").isNotEqualTo(locked);
    }

    @Test
    void whatever_was_changed_stays_shut() {
        var safe = new Safe(home, KEY);
        byte[] locked = safe.lock(SECRET, "of Ada");
        for (int i = 0; i < locked.length; i++) {
            byte[] changed = locked.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> safe.open(changed, "of Ada")).isInstanceOf(CannotOpen.class);
        }
        assertThatThrownBy(() -> safe.open(new byte[3], "of Ada")).isInstanceOf(CannotOpen.class);
    }

    @Test
    void another_key_opens_nothing_and_is_known_as_another() {
        byte[] locked = new Safe(home, KEY).lock(SECRET, "of Ada");
        var other = new Safe(home, "another key, as of a forgotten setting");

        assertThat(other.isMine(locked)).isFalse();
        assertThatThrownBy(() -> other.open(locked, "of Ada"))
                .isInstanceOf(CannotOpen.class)
                .hasMessageContaining("HEED_SECRET_KEY");
    }

    @Test
    void without_a_setting_the_key_lies_in_the_folder_for_its_owner_alone() throws Exception {
        byte[] locked = new Safe(home, "").lock(SECRET, "of Ada");

        assertThat(new Safe(home, "").open(locked, "of Ada")).isEqualTo(SECRET);
        assertThat(Files.getPosixFilePermissions(home.resolve("secret-key"))).hasSize(2);
    }
}
