package heed.conversations.fields;

import static org.assertj.core.api.Assertions.assertThat;

import heed.platform.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ChoiceLinesTest {

    private final List<Fault> faults = new ArrayList<>();

    @Test
    void levels_are_blanks_and_keys_are_made_from_names_in_any_script() {
        List<FieldChoice> read = ChoiceLines.read("Vuoto / putki\n\tЧугун\nfrost: Frost | fi: Pakkanen", "en", faults);

        assertThat(faults).isEmpty();
        assertThat(read).extracting(FieldChoice::key).containsExactly("vuoto-putki", "frost");
        assertThat(read.getFirst().choices()).extracting(FieldChoice::key).containsExactly("cugun");
        assertThat(read.getLast().names()).isEqualTo(Map.of("en", "Frost", "fi", "Pakkanen"));
    }

    @Test
    void a_line_too_far_in_is_named() {
        ChoiceLines.read("Pipe\n      Iron", "en", faults);

        assertThat(faults).extracting(Fault::message).containsExactly("fields.fault.indented");
    }

    @Test
    void what_is_left_out_is_put_away_below_what_it_stood_below_and_what_moves_is_there_once() {
        List<FieldChoice> before =
                ChoiceLines.read("pipe: Pipe\n  iron: Iron\n  lead: Lead\nfrost: Frost", "en", faults);
        List<FieldChoice> wanted = ChoiceLines.read("pipe: Pipe\n  frost: Frost\niron: Iron", "en", faults);

        List<FieldChoice> kept = FieldChoices.keeping(before, wanted);

        assertThat(ChoiceLines.written(kept, "en")).isEqualTo("pipe: Pipe\n  frost: Frost\niron: Iron\n");
        assertThat(kept.getFirst().choices())
                .filteredOn(FieldChoice::archived)
                .extracting(FieldChoice::key)
                .containsExactly("lead");
    }

    @Property(tries = 200)
    void no_choice_is_ever_lost_or_doubled(
            @ForAll("trees") List<FieldChoice> before, @ForAll("trees") List<FieldChoice> wanted) {
        List<FieldChoice> kept = FieldChoices.keeping(before, wanted);

        List<String> keys = keys(kept);
        assertThat(keys).doesNotHaveDuplicates().containsAll(keys(before)).containsAll(keys(wanted));
        Set<String> offered = kept.stream()
                .flatMap(FieldChoice::family)
                .filter(each -> !each.archived())
                .map(FieldChoice::key)
                .collect(Collectors.toSet());
        assertThat(offered).isEqualTo(Set.copyOf(keys(wanted)));
    }

    @Property(tries = 200)
    void what_is_written_is_read_back(@ForAll("trees") List<FieldChoice> choices) {
        assertThat(ChoiceLines.read(ChoiceLines.written(choices, "en"), "en", faults))
                .isEqualTo(choices);
    }

    private static List<String> keys(List<FieldChoice> choices) {
        return choices.stream()
                .flatMap(FieldChoice::family)
                .map(FieldChoice::key)
                .toList();
    }

    /** Each number hangs below an earlier one, or below none. */
    @Provide
    Arbitrary<List<FieldChoice>> trees() {
        return Arbitraries.integers()
                .between(-1, 8)
                .list()
                .ofMaxSize(9)
                .flatMap(parents -> Arbitraries.integers().between(0, 6).map(from -> below(-1, parents, from)));
    }

    private static List<FieldChoice> below(int parent, List<Integer> parents, int from) {
        var choices = new ArrayList<FieldChoice>();
        for (int n = 0; n < parents.size(); n++) {
            int above = parents.get(n) < n ? parents.get(n) : -1;
            if (above == parent) {
                String key = "c" + (from + n);
                choices.add(new FieldChoice(
                        key, Map.of("en", "Choice " + key, "fi", "Valinta " + key), false, below(n, parents, from)));
            }
        }
        return choices;
    }
}
