package heed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineLedgerTest {

    @TempDir
    Path folder = Path.of("target");

    private LineLedger ledger() {
        return new LineLedger(folder.resolve("erasures"));
    }

    @Test
    void it_knows_each_line_once_and_forgets_none() {
        assertThat(ledger().lines()).isEmpty();
        assertThat(ledger().add(List.of("one", "two"))).isEqualTo(2);
        assertThat(ledger().add(List.of("two", "three"))).isEqualTo(1);
        assertThat(ledger().lines()).containsExactly("one", "two", "three");
    }

    @Test
    void only_its_owner_reads_it() throws IOException {
        ledger().add(List.of("one"));
        assertThat(Files.getPosixFilePermissions(ledger().file()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_line_that_was_being_written_when_the_power_went_is_none_and_is_in_nobodys_way() throws IOException {
        ledger().add(List.of("one"));
        Files.writeString(ledger().file(), "tw", StandardOpenOption.APPEND);
        assertThat(ledger().lines()).containsExactly("one");

        ledger().add(List.of("three"));

        assertThat(ledger().lines()).containsExactly("one", "three");
        assertThat(Files.readString(ledger().file())).isEqualTo("one\nthree\n");
    }

    @Test
    void many_writers_lose_nothing() {
        IntStream.range(0, 60).parallel().forEach(n -> ledger().add(List.of("line " + n)));
        assertThat(ledger().lines()).hasSize(60);
    }

    @Test
    void a_home_that_a_backup_is_put_into_keeps_what_it_knew() throws IOException {
        ledger().add(List.of("old"));
        var newer =
                new LineLedger(Files.createDirectories(folder.resolve("home")).resolve("erasures"));
        newer.add(List.of("old", "new"));

        new Home(folder).addLedgersTo(new Home(folder.resolve("home")));

        assertThat(newer.lines()).containsExactly("old", "new");
    }
}
